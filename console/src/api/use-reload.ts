import { useEffect } from 'react';
import { useLink } from './api-provider.tsx';

const refreshEvery = 15_000;

/** At first, when the connection comes (back), and from time to time while somebody looks. */
export function useReload(reload: () => Promise<void>): void {
  const link = useLink();
  useEffect(() => {
    if (link !== 'lost') void reload();
  }, [link, reload]);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void reload(), refreshEvery);
    return () => clearInterval(timer);
  }, [reload]);
}

import { useSyncExternalStore } from 'react';

/** Where the console is: the part of the address after `#`, such as `/calls/0190…`. Needs no rule on the server. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, read);
}

/** The link to a place in the console. */
export function linkTo(path: string): string {
  return `#${path}`;
}

function read(): string {
  return location.hash.slice(1) || '/';
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

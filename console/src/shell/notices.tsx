import { Affix, Notification, Stack } from '@mantine/core';
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { errorWords } from '../api/error-words.ts';
import { useLanguage } from '../i18n/language.tsx';

interface Notice {
  id: number;
  kind: 'done' | 'problem';
  title: string;
  detail?: string;
}

interface Notices {
  done: (title: string) => void;
  problem: (title: string, error: unknown) => void;
}

const NoticesContext = createContext<Notices>({ done: () => undefined, problem: () => undefined });

const shownFor = { done: 4000, problem: 12_000 };

/** Short messages in the corner, read aloud by screen readers; they leave by themselves. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<Notice[]>([]);
  const lastId = useRef(0);
  const hide = useCallback((id: number) => setShown((before) => before.filter((notice) => notice.id !== id)), []);
  const tell = useCallback(
    (notice: Omit<Notice, 'id'>) => {
      const id = ++lastId.current;
      setShown((before) => [...before.slice(-3), { id, ...notice }]);
      setTimeout(() => hide(id), shownFor[notice.kind]);
    },
    [hide],
  );
  const notices = useMemo<Notices>(
    () => ({
      done: (title) => tell({ kind: 'done', title }),
      problem: (title, error) => tell({ kind: 'problem', title, detail: errorWords(error, t) }),
    }),
    [tell, t],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      <Affix position={{ bottom: 20, right: 20 }} maw="calc(100vw - 40px)">
        <Stack gap="xs">
          {shown.map((notice) => (
            <Notification
              key={notice.id}
              role={notice.kind === 'problem' ? 'alert' : 'status'}
              color={notice.kind === 'problem' ? 'red' : 'calm'}
              title={notice.title}
              withBorder
              closeButtonProps={{ 'aria-label': t.common.close }}
              onClose={() => hide(notice.id)}
            >
              {notice.detail}
            </Notification>
          ))}
        </Stack>
      </Affix>
    </NoticesContext>
  );
}

/** How a screen says that something was done or did not go well. */
export function useNotices(): Notices {
  return use(NoticesContext);
}

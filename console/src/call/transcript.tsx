import { Button, Loader, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SpokenLineFragment } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { clockText } from '../i18n/time-text.ts';
import { DownIcon } from '../icons.tsx';
import classes from './call.module.css';

const nearTheEnd = 80;

/** What is said, line by line. It keeps to the newest line unless the reader scrolled up to read. */
export function Transcript({
  lines,
  isLive,
  leadName,
}: {
  lines: SpokenLineFragment[];
  isLive: boolean;
  leadName: string;
}) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });

  const count = lines.length;
  useEffect(() => {
    if (isAtEnd && count > 0) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [count, isAtEnd]);

  const noteScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    setIsAtEnd(scrollHeight - scrollTop - clientHeight < nearTheEnd);
  };
  return (
    <div className={classes.transcript}>
      <div
        className={classes.lines}
        ref={box}
        onScroll={noteScroll}
        role="log"
        aria-label={t.calls.transcript}
        tabIndex={0}
      >
        {lines.map((line) => (
          <SpokenLine key={line.seq} line={line} leadName={leadName} />
        ))}
        {lines.length === 0 && <Text c="var(--quiet)">{isLive ? t.calls.silence : t.calls.noWords}</Text>}
        {isLive && <Loader type="dots" size="sm" aria-label={t.calls.speaking} />}
      </div>
      {!isAtEnd && (
        <Button className={classes.toEnd} size="xs" variant="default" leftSection={<DownIcon />} onClick={toEnd}>
          {t.calls.toEnd}
        </Button>
      )}
    </div>
  );
}

function SpokenLine({ line, leadName }: { line: SpokenLineFragment; leadName: string }) {
  const { t } = useLanguage();
  const name = line.speaker === 'CUSTOMER' ? leadName : t.speakers[line.speaker];
  return (
    <div className={classes.line} data-speaker={line.speaker} data-seq={line.seq}>
      <Text size="xs" c="var(--quiet)">
        {name} · {clockText(line.offsetSeconds)}
      </Text>
      <Text size="sm" className={classes.words}>
        {line.text}
        {line.interrupted && <em className={classes.cut}> — {t.calls.interrupted}</em>}
      </Text>
    </div>
  );
}

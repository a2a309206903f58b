import { Text, Title } from '@mantine/core';
import { useLanguage } from '../i18n/language.tsx';
import { CallList } from './call-list.tsx';
import { CallView } from './call-view.tsx';
import classes from './call.module.css';

/** Recent calls on one side, the chosen one on the other. The address says which: `/calls/<id>`. */
export function CallsScreen({ rest: callId }: { rest: string }) {
  const { t } = useLanguage();
  return (
    <section className={classes.screen} aria-label={t.calls.title} data-chosen={callId !== '' || undefined}>
      <div className={classes.list}>
        <Title order={1} size="h3" px="lg" pt="lg" pb="sm">
          {t.calls.title}
        </Title>
        <CallList chosen={callId} />
      </div>
      <div className={classes.detail}>
        {callId ? (
          <CallView key={callId} callId={callId} />
        ) : (
          <Text c="var(--quiet)" m="auto" p="xl">
            {t.calls.pick}
          </Text>
        )}
      </div>
    </section>
  );
}

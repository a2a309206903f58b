import { Badge, Center, Group, Loader, Text } from '@mantine/core';
import type { CallCardFragment } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { instantText } from '../i18n/time-text.ts';
import { linkTo } from '../shell/address.ts';
import { Problem } from '../shell/problem.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { colorOf } from './call-status.ts';
import classes from './call.module.css';
import { useRecentCalls } from './use-recent-calls.ts';

/** The newest calls, live. */
export function CallList({ chosen }: { chosen: string }) {
  const { t } = useLanguage();
  const { calls, error, reload } = useRecentCalls();
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!calls) {
    return (
      <Center p="xl">
        <Loader aria-label={t.common.loading} />
      </Center>
    );
  }
  if (calls.length === 0) {
    return (
      <Text c="var(--quiet)" px="lg">
        {t.calls.empty}
      </Text>
    );
  }
  return (
    <nav aria-label={t.calls.list} className={classes.scroll}>
      <ul className={classes.calls}>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} isChosen={call.id === chosen} />
        ))}
      </ul>
    </nav>
  );
}

function CallRow({ call, isChosen }: { call: CallCardFragment; isChosen: boolean }) {
  const { t, language } = useLanguage();
  const { broker } = useViewer();
  return (
    <li>
      <a
        className={classes.call}
        href={linkTo(`/calls/${call.id}`)}
        aria-current={isChosen ? 'page' : undefined}
        data-call={call.id}
      >
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" fw={600} truncate>
            {call.lead?.name ?? call.phoneNumber}
          </Text>
          <Badge size="sm" variant="light" color={colorOf(call.status)} style={{ flexShrink: 0 }}>
            {t.callStatus[call.status]}
          </Badge>
        </Group>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="xs" c="var(--quiet)" truncate>
            {t.agents[call.agentType]}
          </Text>
          <Text component="time" dateTime={call.createdAt} size="xs" c="var(--quiet)" style={{ whiteSpace: 'nowrap' }}>
            {instantText(call.createdAt, language, broker.zone)}
          </Text>
        </Group>
      </a>
    </li>
  );
}

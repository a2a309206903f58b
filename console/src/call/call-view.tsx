import { ActionIcon, Badge, Center, Group, Loader, Paper, Text, Title } from '@mantine/core';
import { useLanguage } from '../i18n/language.tsx';
import { clockText, instantText } from '../i18n/time-text.ts';
import { BackIcon } from '../icons.tsx';
import { linkTo } from '../shell/address.ts';
import { Problem } from '../shell/problem.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { colorOf, isUnderWay } from './call-status.ts';
import classes from './call.module.css';
import { Transcript } from './transcript.tsx';
import { useCall, type CallDetail } from './use-call.ts';

/** One call: who, how it stands, what is said, and what it came to. */
export function CallView({ callId }: { callId: string }) {
  const { t } = useLanguage();
  const { call, lines, error, reload } = useCall(callId);
  if (error) {
    return (
      <div className={classes.problem}>
        <Problem error={error} onRetry={reload} />
      </div>
    );
  }
  if (!call) {
    return (
      <Center flex={1}>
        <Loader aria-label={t.common.loading} />
      </Center>
    );
  }
  return (
    <>
      <CallHead call={call} />
      <Transcript lines={lines} isLive={isUnderWay(call.status)} leadName={call.lead?.name ?? call.phoneNumber} />
      {call.summary && (
        <Paper
          className={classes.summary}
          withBorder
          p="md"
          radius="md"
          component="section"
          aria-label={t.calls.summary}
        >
          <Text size="xs" fw={700} c="var(--quiet)" tt="uppercase" mb={4}>
            {t.calls.summary}
          </Text>
          <Text size="sm">{call.summary}</Text>
        </Paper>
      )}
    </>
  );
}

function CallHead({ call }: { call: CallDetail }) {
  const { t, language } = useLanguage();
  const { broker } = useViewer();
  const facts = [
    [t.calls.agent, t.agents[call.agentType]],
    [t.calls.phone, call.phoneNumber],
    [t.calls.began, call.startedAt ? instantText(call.startedAt, language, broker.zone) : t.common.unknown],
    [t.calls.duration, call.durationSeconds === null ? t.common.unknown : clockText(call.durationSeconds ?? 0)],
    [t.calls.outcome, call.outcome ? t.outcomes[call.outcome] : t.common.unknown],
  ] as const;
  return (
    <header className={classes.head}>
      <Group gap="sm" wrap="nowrap">
        <ActionIcon
          component="a"
          href={linkTo('/calls')}
          variant="subtle"
          className={classes.back}
          aria-label={t.common.back}
        >
          <BackIcon />
        </ActionIcon>
        <Title order={2} size="h3" lineClamp={1}>
          {call.lead?.name ?? call.phoneNumber}
        </Title>
        <Badge variant="light" color={colorOf(call.status)} role="status">
          {t.callStatus[call.status]}
        </Badge>
      </Group>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

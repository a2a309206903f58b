import { Group, Progress, Text, Tooltip } from '@mantine/core';
import type { DragEvent } from 'react';
import type { Stage } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { durationText } from '../i18n/time-text.ts';
import type { CardLead } from './board.ts';
import { MoveMenu } from './move-menu.tsx';
import classes from './pipeline.module.css';

/** What every card of the board shares. */
export interface CardActions {
  now: number;
  mayMove: boolean;
  lastMoved: string | null;
  /** A card is taken, or let go (null). */
  onDrag: (lead: CardLead | null) => void;
  onMove: (lead: CardLead, to: Stage) => void;
}

/** A lead on the board. `column` is where the card stands: ahead of `lead.stage` while a move is on its way. */
export function LeadCard({
  lead,
  column,
  now,
  mayMove,
  lastMoved,
  onDrag,
  onMove,
}: CardActions & { lead: CardLead; column: Stage }) {
  const { t, language } = useLanguage();
  const isMoving = lead.stage !== column;
  const since = durationText(now - Date.parse(lead.stageEnteredAt), language, t.common.now);
  const take = (event: DragEvent) => {
    event.dataTransfer.setData('text/plain', lead.name);
    event.dataTransfer.effectAllowed = 'move';
    onDrag(lead);
  };
  return (
    <li
      className={classes.card}
      draggable={mayMove && !isMoving}
      onDragStart={take}
      onDragEnd={() => onDrag(null)}
      data-lead={lead.id}
      data-moving={isMoving || undefined}
      data-fresh={lastMoved === lead.id || undefined}
    >
      <Group justify="space-between" wrap="nowrap" gap={4} align="flex-start">
        <Text size="sm" fw={600} lineClamp={2} lh={1.3}>
          {lead.name}
        </Text>
        {mayMove && <MoveMenu lead={lead} onMove={onMove} />}
      </Group>
      <Score score={lead.score} />
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c="var(--quiet)" truncate>
          {lead.assignee?.name ?? t.pipeline.unassigned}
        </Text>
        <Tooltip label={t.pipeline.inStage(since)} openDelay={400}>
          <Text
            component="time"
            dateTime={lead.stageEnteredAt}
            size="xs"
            c="var(--quiet)"
            style={{ whiteSpace: 'nowrap' }}
          >
            {since}
          </Text>
        </Tooltip>
      </Group>
    </li>
  );
}

function Score({ score }: { score: number }) {
  const { t } = useLanguage();
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={score} color={colorOf(score)} size={5} flex={1} aria-label={t.pipeline.score(score)} />
      <Text size="xs" fw={600} className={classes.number} aria-hidden>
        {score}
      </Text>
    </Group>
  );
}

function colorOf(score: number): string {
  if (score >= 70) return 'calm';
  return score >= 40 ? 'yellow.6' : 'gray.5';
}

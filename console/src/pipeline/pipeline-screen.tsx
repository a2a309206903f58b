import { Center, Group, Loader, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Stage } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useNow } from '../i18n/use-now.ts';
import { Problem } from '../shell/problem.tsx';
import { useMay } from '../shell/viewer.tsx';
import { cardsOf, countOf, stages, type CardLead } from './board.ts';
import classes from './pipeline.module.css';
import { StageColumn } from './stage-column.tsx';
import { useBoard } from './use-board.ts';
import { useMoveLead } from './use-move-lead.ts';

/** The pipeline, live: a column per stage, a card per lead, moved by dragging or by the card's menu. */
export function PipelineScreen() {
  const { t } = useLanguage();
  const mayMove = useMay('LEAD_WRITE');
  const { board, error, lastMoved, reload, loadMore, change } = useBoard();
  const { move, said } = useMoveLead(change);
  const [dragged, setDragged] = useState<CardLead | null>(null);
  const now = useNow();

  const drop = (stage: Stage) => {
    if (dragged) void move(dragged, stage);
    setDragged(null);
  };
  return (
    <section className={classes.screen} aria-label={t.pipeline.title}>
      <Group justify="space-between" align="baseline" px="lg" pt="lg" pb="sm" gap="xs">
        <Title order={1} size="h3">
          {t.pipeline.title}
        </Title>
        <Text size="sm" c="var(--quiet)">
          {mayMove ? t.pipeline.hint : t.pipeline.readOnly}
        </Text>
      </Group>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {Boolean(error) && (
        <div className={classes.problem}>
          <Problem error={error} onRetry={reload} />
        </div>
      )}
      {!board && !error && (
        <Center flex={1}>
          <Loader aria-label={t.common.loading} />
        </Center>
      )}
      {board && (
        <div className={classes.board}>
          {stages.map((stage) => (
            <StageColumn
              key={stage}
              stage={stage}
              cards={cardsOf(board, stage)}
              count={countOf(board, stage)}
              hasMore={board.columns[stage].hasMore}
              onLoadMore={() => loadMore(stage)}
              mayDrop={dragged !== null && dragged.stage !== stage}
              onDrop={() => drop(stage)}
              card={{ now, mayMove, lastMoved, onDrag: setDragged, onMove: (lead, to) => void move(lead, to) }}
            />
          ))}
        </div>
      )}
    </section>
  );
}

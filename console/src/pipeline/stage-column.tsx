import { Badge, Button, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import type { Stage } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useNotices } from '../shell/notices.tsx';
import type { CardLead } from './board.ts';
import { LeadCard, type CardActions } from './lead-card.tsx';
import classes from './pipeline.module.css';

interface StageColumnProps {
  stage: Stage;
  cards: CardLead[];
  count: number;
  hasMore: boolean;
  onLoadMore: () => Promise<void>;
  /** Whether a card that is being dragged may be dropped here. */
  mayDrop: boolean;
  onDrop: () => void;
  card: CardActions;
}

/** One stage: its name, how many leads it has, the cards loaded so far. */
export function StageColumn({ stage, cards, count, hasMore, onLoadMore, mayDrop, onDrop, card }: StageColumnProps) {
  const { t } = useLanguage();
  const [isOver, setIsOver] = useState(false);
  const name = t.stages[stage];
  const over = (event: DragEvent) => {
    if (!mayDrop) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setIsOver(true);
  };
  const leave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onDrop();
  };
  return (
    <section
      className={classes.column}
      aria-label={`${name}, ${t.pipeline.count(count)}`}
      data-stage={stage}
      data-over={(isOver && mayDrop) || undefined}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      <header className={classes.columnHead}>
        <Text component="h2" size="sm" fw={600} truncate>
          {name}
        </Text>
        <Badge variant="default" radius="sm" data-count={count}>
          {count}
        </Badge>
      </header>
      <ul className={classes.cards}>
        {cards.map((lead) => (
          <LeadCard key={lead.id} lead={lead} column={stage} {...card} />
        ))}
      </ul>
      {cards.length === 0 && !hasMore && (
        <Text size="xs" c="var(--quiet)" ta="center" py="md">
          {t.pipeline.empty}
        </Text>
      )}
      {hasMore && <LoadMore onLoadMore={onLoadMore} />}
    </section>
  );
}

function LoadMore({ onLoadMore }: { onLoadMore: () => Promise<void> }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    await onLoadMore().catch((error: unknown) => notices.problem(t.errors.title, error));
    setIsLoading(false);
  };
  return (
    <Button variant="subtle" size="xs" loading={isLoading} onClick={() => void load()} m="xs" style={{ flexShrink: 0 }}>
      {t.common.loadMore}
    </Button>
  );
}

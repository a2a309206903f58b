import type { Tx } from '../storage/commit/tx.ts';
import type { EventName, Events } from './events.ts';

/** What numbers are made of. */
export type SealedEntry<E extends EventName = EventName> = {
  [N in E]: { event: N; details: Readonly<Events[N]['details']>; createdAt: Date };
}[E];

export interface SealedBatch<E extends EventName> {
  number: number;
  /** Those whose event the fold counts, in the order of the log. */
  entries: readonly SealedEntry<E>[];
  /** Whether nothing else was committed by then: the rows say what the whole log says. */
  isWhole: boolean;
}

/** Numbers that follow from the log. It is told of each batch once, in order, in the commit that seals it: nobody waits for a counter. */
export interface Fold<E extends EventName = EventName> {
  events: readonly E[];
  run(tx: Tx, batch: SealedBatch<E>): Promise<void>;
}

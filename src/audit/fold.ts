import type { Tx } from '../storage/commit/tx.ts';
import type { AuditLog } from './audit-log.entity.ts';
import type { EventName } from './events.ts';

/** What numbers are made of. */
export type SealedEntry = Pick<AuditLog, 'event' | 'details' | 'createdAt'>;

export interface SealedBatch {
  number: number;
  /** Those whose event the fold counts, in the order of the log. */
  entries: readonly SealedEntry[];
  /** Whether nothing else was committed by then: the rows say what the whole log says. */
  isWhole: boolean;
}

/** Numbers that follow from the log. It is told of each batch once, in order, in the commit that seals it: nobody waits for a counter. */
export interface Fold {
  events: readonly EventName[];
  run: (tx: Tx, batch: SealedBatch) => Promise<void>;
}

import type { Tx } from '../storage/commit/tx.ts';
import type { AuditLog } from './audit-log.entity.ts';
import type { Fact } from './facts.ts';

/** What numbers are made of. */
export type SealedEntry = Pick<AuditLog, 'fact' | 'details' | 'createdAt'>;

export interface SealedBatch {
  number: number;
  /** Those whose fact the fold counts, in the order of the log. */
  entries: readonly SealedEntry[];
  /** Whether nothing else was committed by then: the rows say what the whole log says. */
  isWhole: boolean;
}

/** Numbers that follow from the log. It is told of each batch once, in order, in the commit that seals it: nobody waits for a counter. */
export interface Fold {
  facts: readonly Fact[];
  run: (tx: Tx, batch: SealedBatch) => Promise<void>;
}

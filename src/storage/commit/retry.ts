import { setTimeout } from 'node:timers/promises';

interface MaybeDriverError {
  errorLabels?: Iterable<string>;
  errorLabelSet?: Iterable<string>;
  code?: unknown;
  name?: string;
  message?: string;
}

function labels(error: unknown): Set<string> {
  const { errorLabels, errorLabelSet } = error as MaybeDriverError;
  return new Set([...(errorLabelSet ?? []), ...(errorLabels ?? [])]);
}

export function isUnknownCommit(error: unknown): boolean {
  return labels(error).has('UnknownTransactionCommitResult');
}

/** The database cannot be reached just now. MikroORM hides labels and network errors carry none (docs/reliability.md, Commits and retries). */
export function isAway(error: unknown): boolean {
  const { name = '', message = '' } = error as MaybeDriverError;
  return (
    /Network|ServerSelection|PoolCleared|NotConnected|TopologyClosed/.test(name) ||
    /ECONNRESET|ECONNREFUSED|socket|closed|topology/i.test(message)
  );
}

/** Another writer was first; nothing of this transaction is kept. */
export function isWriteConflict(error: unknown): boolean {
  return (error as MaybeDriverError).code === 112;
}

/** The same again may succeed: the database was away, or other writers were first. Before the commit all of these are safe to retry. */
export function isTransient(error: unknown): boolean {
  const { code } = error as MaybeDriverError;
  return labels(error).has('TransientTransactionError') || isWriteConflict(error) || code === 251 || isAway(error);
}

/** Waits before the next attempt: at most `base` milliseconds, twice as many after each attempt, never more than `cap`. */
export async function jitter(base: number, attempt: number, cap: number): Promise<void> {
  await setTimeout(delayOf({ base, attempt, cap, chance: Math.random() }));
}

/** Full jitter, by a chance from 0 to 1: 20 writers on one row then conflict a fifth as often. */
export function delayOf({ base, attempt, cap, chance }: Record<'base' | 'attempt' | 'cap' | 'chance', number>): number {
  return chance * Math.min(cap, base * 2 ** attempt);
}

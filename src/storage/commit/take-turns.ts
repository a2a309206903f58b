import pLimit, { type LimitFunction } from 'p-limit';
import { refusal } from '../../errors.ts';

const comeBackAfterSeconds = 1;

/** By broker, while commits of it are tried again; the database keeps commits of other processes apart. */
const queues = new Map<string, LimitFunction>();

/** Not done in time, and nothing is written. */
export function tooSlow(cause?: unknown): Error {
  return refusal('COMMIT_TOO_SLOW', { retryAfterSeconds: comeBackAfterSeconds }, { cause });
}

/**
 * Runs an attempt after those of the broker's other commits that met a write conflict too. Side by side, of many that want
 * one row each round lets one through, and those with the most work never win. OVERLOADED when the turn comes after `deadline`.
 */
export async function inTurn<T>(broker: string, deadline: number, attempt: () => Promise<T>): Promise<T> {
  const queue = queues.get(broker) ?? pLimit(1);
  queues.set(broker, queue);
  try {
    return await queue(() => {
      if (performance.now() > deadline) throw tooSlow();
      return attempt();
    });
  } finally {
    if (queue.activeCount + queue.pendingCount === 0) queues.delete(broker);
  }
}

import { setTimeout } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Entries that all followers of a broker at this process are given again in a second. */
const entriesPerSecond = 2000;
/** Reads of the log for followers of one broker that run at once. */
const readsAtOnce = 2;

/**
 * Keeps what is replayed to the followers of one broker from taking the process and its connections to the database away
 * from the others: one that asks for more waits, it is never refused.
 */
export class ReplayPace {
  readonly #given = new RateLimiterMemory({ points: entriesPerSecond, duration: 1 });
  readonly #reading = new Map<string, LimitFunction>();

  /** Reads in the line of the broker. */
  async read<T>(broker: string, read: () => Promise<T>): Promise<T> {
    const line = this.#reading.get(broker) ?? pLimit(readsAtOnce);
    this.#reading.set(broker, line);
    try {
      return await line(read);
    } finally {
      if (line.activeCount + line.pendingCount === 0) this.#reading.delete(broker);
    }
  }

  /** Waits until so many entries more, at most 2,000, may be given. */
  async give(broker: string, entries: number): Promise<void> {
    for (;;) {
      try {
        await this.#given.consume(broker, entries);
        return;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        await setTimeout(error.msBeforeNext, undefined, { ref: false });
      }
    }
  }
}

import { setTimeout } from 'node:timers/promises';

const lookEvery = 250;

/** What `look` answers once it is not null; a failure to look is looked over. Throws after `patience` milliseconds. */
export async function until<T>(what: string, patience: number, look: () => Promise<T | null>): Promise<T> {
  let reason: unknown;
  for (const end = performance.now() + patience; performance.now() < end; await setTimeout(lookEvery)) {
    try {
      const seen = await look();
      if (seen !== null) return seen;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
  }
  throw new Error(`in vain waited ${patience} ms until ${what}`, { cause: reason });
}

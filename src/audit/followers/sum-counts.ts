import { startOfDay } from '../../runtime/durations.ts';
import { sha256 } from '../entry-digest.ts';
import type { Count } from './follower.ts';

/** What was counted under the same dimensions on the same day. */
export interface DaySum {
  day: Date;
  dims: Record<string, string>;
  n: Record<string, number>;
}

/** Adds counts up by day and dimensions; each sum is one row to write. */
export class DaySums {
  readonly #sums = new Map<string, DaySum>();

  get size(): number {
    return this.#sums.size;
  }

  add({ at, dims, add }: Count): void {
    const day = startOfDay(at);
    const key = keyOf(day, dims);
    const sum = this.#sums.get(key) ?? { day, dims: inOrder(dims), n: {} };
    this.#sums.set(key, sum);
    for (const [measure, amount] of Object.entries(add)) sum.n[measure] = (sum.n[measure] ?? 0) + amount;
  }

  [Symbol.iterator](): Iterator<DaySum> {
    return this.#sums.values();
  }
}

/** The id of a row: the same sum of the same generation has the same. */
export function rowId(generation: { broker: string; follower: string; generation: number }, sum: DaySum): string {
  return sha256([generation.broker, generation.follower, generation.generation, keyOf(sum.day, sum.dims)].join('\n'));
}

function keyOf(day: Date, dims: Record<string, string>): string {
  return JSON.stringify([day, inOrder(dims)]);
}

/** Rows are grouped by their dimensions, and MongoDB takes those in another order for others. */
function inOrder(dims: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(dims).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

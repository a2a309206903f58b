import { rateLimited } from '../../errors.ts';
import { KeptBuckets } from './kept-buckets.ts';
import type { PointBucket, Rate } from './point-bucket.ts';

/** Who pays: for an operation a broker with one of its credentials, or, without a credential, a network address; for an event a broker. */
export type Payer = { broker: string; credential?: string } | { address: string };

type BudgetName = 'broker' | 'credential' | 'address';
export type BudgetRates = Record<BudgetName, Rate>;

/** What is left of the budget that is nearest to its end. */
export interface Throttle extends Rate {
  name: BudgetName;
  available: number;
}

interface Bucket {
  name: BudgetName;
  rate: Rate;
  bucket: PointBucket;
}

const maxKept = 20_000;

/**
 * The points that brokers, credentials and addresses may spend, in the memory of this process: no request waits for a
 * round trip. Every API process has an equal share of both maximum and refill, and begins with a tenth of its maximum, so
 * that together they never give much more than the budget, however often they are started (docs/decisions/0045).
 */
export class Budgets {
  readonly #rates: BudgetRates;
  readonly #processes: () => number;
  readonly #now: () => number;
  readonly #begunAt: number;
  readonly #buckets = new KeptBuckets(maxKept, (key) => this.#shareOf(this.#rates[key.split(' ')[0] as BudgetName]));

  /** `processes`: how many API processes share the budgets. `now`: milliseconds that never jump. */
  constructor(rates: BudgetRates, processes: () => number, now: () => number = () => performance.now()) {
    this.#rates = rates;
    this.#processes = processes;
    this.#now = now;
    this.#begunAt = now();
  }

  /** How many buckets are kept. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes the points from every budget of the payer, or from none: RATE_LIMITED with the time until there are enough. */
  spend(payer: Payer, points: number): void {
    const buckets = this.#bucketsOf(payer);
    const longest = this.#maxWait(buckets, points, 0);
    if (longest > 0) throw rateLimited(longest);
    for (const { bucket } of buckets) bucket.take(points);
  }

  /** Milliseconds until the points can be spent so that this part of the maximum is left; 0 for now. */
  waitFor(payer: Payer, points: number, left: number): number {
    return this.#maxWait(this.#bucketsOf(payer), points, left);
  }

  giveBack(payer: Payer, points: number): void {
    for (const { bucket } of this.#bucketsOf(payer)) bucket.take(-points);
  }

  throttleOf(payer: Payer): Throttle {
    const now = this.#now();
    const throttles = this.#bucketsOf(payer).map(({ name, bucket, rate }) => ({
      name,
      ...rate,
      available: Math.floor(bucket.available(rate, now)),
    }));
    return throttles.reduce((one, other) => (other.available < one.available ? other : one));
  }

  #maxWait(buckets: Bucket[], points: number, left: number): number {
    const now = this.#now();
    return Math.max(...buckets.map(({ bucket, rate }) => bucket.waitFor(points + left * rate.maximum, rate, now)));
  }

  #bucketsOf(payer: Payer): Bucket[] {
    return Object.entries(payer).map(([name, key]) => {
      const rate = this.#shareOf(this.#rates[name as BudgetName]);
      return { name: name as BudgetName, rate, bucket: this.#bucket(`${name} ${key}`, rate) };
    });
  }

  #shareOf({ maximum, refillPerSecond }: Rate): Rate {
    const processes = Math.max(1, this.#processes());
    return { maximum: maximum / processes, refillPerSecond: refillPerSecond / processes };
  }

  /** A new one is as if it had stood here since the process began, with a tenth. */
  #bucket(key: string, rate: Rate): PointBucket {
    return this.#buckets.of(key, this.#now(), { available: rate.maximum / 10, at: this.#begunAt });
  }
}

import { PointBucket, type Rate } from './point-bucket.ts';

/** Buckets by key. Full ones are forgotten when there are more than `max`: a new one would say the same. */
export class KeptBuckets {
  readonly #max: number;
  readonly #rateOf: (key: string) => Rate;
  readonly #buckets = new Map<string, PointBucket>();

  constructor(max: number, rateOf: (key: string) => Rate) {
    this.#max = max;
    this.#rateOf = rateOf;
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** The bucket of the key; a new one holds `available` points as of `at`. */
  of(key: string, now: number, { available, at }: { available: number; at: number }): PointBucket {
    const known = this.#buckets.get(key);
    if (known) return known;
    if (this.#buckets.size >= this.#max) this.#forgetFull(now);
    const bucket = new PointBucket(available, at);
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #forgetFull(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      const rate = this.#rateOf(key);
      if (bucket.available(rate, now) >= rate.maximum) this.#buckets.delete(key);
    }
  }
}

import { PointBucket, type Rate } from '../admission/point-bucket.ts';
import { limits } from './numbers.ts';

const rate: Rate = { maximum: limits.framesOfAddress, refillPerSecond: limits.framesPerSecond };
/** Addresses that are remembered before those that have not sent for long are forgotten. */
const maxRemembered = 10_000;

/** Milliseconds until the next frame may be read; 0: it may now, and counts. */
export type FramePace = () => number;

/** How fast the frames of each network address are read at this process, over all its sockets. */
export class FramePaces {
  readonly #buckets = new Map<string, PointBucket>();

  of(address: string): FramePace {
    return () => {
      const now = performance.now();
      const bucket = this.#bucketOf(address, now);
      const wait = bucket.waitFor(1, rate, now);
      if (wait === 0) bucket.take(1);
      return wait;
    };
  }

  #bucketOf(address: string, now: number): PointBucket {
    const known = this.#buckets.get(address);
    if (known) return known;
    if (this.#buckets.size >= maxRemembered) this.#forgetFull(now);
    const bucket = new PointBucket(rate.maximum, now);
    this.#buckets.set(address, bucket);
    return bucket;
  }

  #forgetFull(now: number): void {
    for (const [address, bucket] of this.#buckets)
      if (bucket.available(rate, now) >= rate.maximum) this.#buckets.delete(address);
  }
}

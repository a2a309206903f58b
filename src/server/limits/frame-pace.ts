import { KeptBuckets } from '../admission/kept-buckets.ts';
import type { Rate } from '../admission/point-bucket.ts';
import { limits } from './numbers.ts';

const rate: Rate = { maximum: limits.framesOfAddress, refillPerSecond: limits.framesPerSecond };
const maxRemembered = 10_000;

/** Milliseconds until the next frame may be read; 0: it may now, and counts. */
export type FramePace = () => number;

/** How fast the frames of each network address are read at this process, over all its sockets. */
export class FramePaces {
  readonly #buckets = new KeptBuckets(maxRemembered, () => rate);

  of(address: string): FramePace {
    return () => {
      const now = performance.now();
      const bucket = this.#buckets.of(address, now, { available: rate.maximum, at: now });
      const wait = bucket.waitFor(1, rate, now);
      if (wait === 0) bucket.take(1);
      return wait;
    };
  }
}

import { DAY, SECOND } from '../../runtime/durations.ts';
import { rateLimited } from '../../errors.ts';
import { PointBucket, type Rate } from './point-bucket.ts';

/** With little free disk a broker may write so much less. */
const weightWhenScarce = 16;

export interface WritingAllowance {
  /** Bytes at once. */
  maximum: number;
  /** Bytes that come back each day. */
  perDay: number;
}

/**
 * The bytes of the audit log that each broker's members and keys have written at this process. The log is kept for ever, so
 * without a bound one broker fills the disk of all. What Cadencia does by itself is neither counted nor refused.
 */
export class WrittenBytes {
  readonly #rate: Rate;
  readonly #isDiskScarce: () => Promise<boolean>;
  readonly #buckets = new Map<string, PointBucket>();

  constructor({ maximum, perDay }: WritingAllowance, isDiskScarce: () => Promise<boolean>) {
    this.#rate = { maximum, refillPerSecond: (perDay * SECOND) / DAY };
    this.#isDiskScarce = isDiskScarce;
  }

  /** RATE_LIMITED for a broker that has written more than it may. */
  require(broker: string): void {
    const wait = this.#bucket(broker).waitFor(1, this.#rate, performance.now());
    if (wait > 0) throw rateLimited(wait);
  }

  async add(broker: string, bytes: number): Promise<void> {
    const weight = (await this.#isDiskScarce()) ? weightWhenScarce : 1;
    this.#bucket(broker).take(weight * bytes);
  }

  #bucket(broker: string): PointBucket {
    const bucket = this.#buckets.get(broker) ?? new PointBucket(this.#rate.maximum, performance.now());
    this.#buckets.set(broker, bucket);
    return bucket;
  }
}

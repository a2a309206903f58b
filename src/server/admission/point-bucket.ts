/** How much may be spent: at once, and for ever. */
export interface Rate {
  /** Points of a bucket from which nothing was taken lately. */
  maximum: number;
  /** Points that come back each second. */
  refillPerSecond: number;
}

/**
 * Points that are spent and come back by and by. What costs more than the bucket ever holds needs a full one and leaves a
 * debt, so that a share of a budget is enough for every operation that the limits allow. Instants are milliseconds.
 */
export class PointBucket {
  #available: number;
  #at: number;

  constructor(available: number, at: number) {
    this.#available = available;
    this.#at = at;
  }

  available({ maximum, refillPerSecond }: Rate, now: number): number {
    const refilled = this.#available + (Math.max(0, now - this.#at) / 1000) * refillPerSecond;
    this.#available = Math.min(maximum, refilled);
    this.#at = now;
    return this.#available;
  }

  /** Milliseconds until so many points can be taken; 0 for now. */
  waitFor(points: number, rate: Rate, now: number): number {
    const missing = Math.min(points, rate.maximum) - this.available(rate, now);
    return missing <= 0 ? 0 : (missing / rate.refillPerSecond) * 1000;
  }

  /** Takes points, or gives them back when negative. */
  take(points: number): void {
    this.#available -= points;
  }
}

/** The time of one call: it begins at a given instant and runs `speed` times as fast as life. Milliseconds. */
export class CallClock {
  readonly #startedAt: number;
  readonly #speed: number;
  readonly #origin = performance.now();

  /** `startedAt`: epoch milliseconds. */
  constructor(startedAt: number, speed: number) {
    this.#startedAt = startedAt;
    this.#speed = speed;
  }

  now(): number {
    return Math.round(this.#startedAt + (performance.now() - this.#origin) * this.#speed);
  }

  /** Runs `ring` after so many milliseconds of the call; answers what cancels it. */
  after(delay: number, ring: () => void): () => void {
    const timer = setTimeout(ring, delay / this.#speed);
    return () => clearTimeout(timer);
  }
}

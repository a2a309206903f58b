/** Gives back what was taken; a second call does nothing. */
export type Release = () => void;

/** How much each key holds at this process, such as the subscriptions of a broker or their bytes. */
export class KeyedCount {
  readonly #held = new Map<string, number>();

  of(key: string): number {
    return this.#held.get(key) ?? 0;
  }

  /** One more for the key, or as many as said; `after` runs once they are given back. */
  take(key: string, after: () => void = () => undefined, count = 1): Release {
    this.#held.set(key, this.of(key) + count);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = this.of(key) - count;
      if (left > 0) this.#held.set(key, left);
      else this.#held.delete(key);
      after();
    };
  }
}

/** Gives back what was taken; a second call does nothing. */
export type Release = () => void;

/** How many each key holds at this process, such as the subscriptions of a broker. */
export class KeyedCount {
  readonly #held = new Map<string, number>();

  of(key: string): number {
    return this.#held.get(key) ?? 0;
  }

  /** One more for the key; `after` runs once it is given back. */
  take(key: string, after: () => void = () => undefined): Release {
    this.#held.set(key, this.of(key) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = this.of(key) - 1;
      if (left > 0) this.#held.set(key, left);
      else this.#held.delete(key);
      after();
    };
  }
}

/** What happened, in order, and a way to wait for it without sleeping: no event is missed. */
export class RecordedEvents<T> {
  readonly all: T[] = [];
  #changed = Promise.withResolvers<void>();

  add(event: T): void {
    this.all.push(event);
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  /** The first event that fits, now or later. */
  async first(fits: (event: T) => boolean): Promise<T> {
    for (;;) {
      const found = this.all.find(fits);
      if (found !== undefined) return found;
      await this.#changed.promise;
    }
  }

  /** Resolves when that many events fit. */
  async count(howMany: number, fits: (event: T) => boolean): Promise<void> {
    while (this.all.filter(fits).length < howMany) await this.#changed.promise;
  }
}

import DataLoader from 'dataloader';

/** Reads that are asked for in the same tick, by whomever: one query answers all. Twenty sockets that are told of one lead read it once. */
export class SharedReads {
  readonly #waiting = new Map<string, DataLoader<string, unknown>>();

  /** What `fetch` finds under `key`, or null. Whoever names the same `source` must fetch the same. */
  load<T>(source: string, key: string, fetch: (keys: string[]) => Promise<Map<string, T>>): Promise<T | null> {
    let loader = this.#waiting.get(source);
    if (!loader) {
      const fetchAll = async (keys: readonly string[]) => {
        // Whoever asks from now on is not answered with what was true before.
        this.#waiting.delete(source);
        const found = await fetch([...new Set(keys)]);
        return keys.map((one) => found.get(one) ?? null);
      };
      loader = new DataLoader<string, unknown>(fetchAll, { cache: false });
      this.#waiting.set(source, loader);
    }
    return loader.load(key) as Promise<T | null>;
  }
}

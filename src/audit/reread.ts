import type { LiveQueue } from './live-queue.ts';

/** Reads into a live queue: once at a time, and once more when something changed meanwhile. A read that fails ends the queue. */
export class Reread {
  readonly #queue: LiveQueue<unknown>;
  readonly #read: () => Promise<void>;
  #hasChanged = false;
  #reading: Promise<void> | null = null;

  constructor(queue: LiveQueue<unknown>, read: () => Promise<void>) {
    this.#queue = queue;
    this.#read = read;
  }

  get isReading(): boolean {
    return this.#reading !== null;
  }

  /** Reads after a change; returns when nothing is left to read. */
  changed(): Promise<void> {
    this.#hasChanged = true;
    this.#reading ??= this.#readAll()
      .catch((error: unknown) => this.#queue.fail(error))
      .finally(() => {
        this.#reading = null;
      });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    while (this.#hasChanged && !this.#queue.isClosed) {
      this.#hasChanged = false;
      await this.#read();
    }
  }
}

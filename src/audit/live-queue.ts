import { refusal } from '../errors.ts';

const maxWaiting = 10_000;

/**
 * Values pushed at any time, read one after another. A reader that falls too far behind is ended with LIMIT_EXCEEDED
 * instead of filling the memory. Not a generator: one that was never read would never run its clean-up.
 */
export class LiveQueue<T> implements AsyncIterableIterator<T> {
  readonly #waiting: T[] = [];
  readonly #onClose: (() => void)[] = [];
  readonly #beforeEach: () => void;
  #most = maxWaiting;
  #wake: (() => void) | null = null;
  #emptied: (() => void) | null = null;
  #failure: unknown = null;
  #isFinished = false;
  #isClosed = false;

  /** `beforeEach` runs before a value is handed over and may refuse by throwing. */
  constructor(beforeEach: () => void) {
    this.#beforeEach = beforeEach;
  }

  /** Something that came just now. */
  push(value: T): void {
    this.#waiting.push(value);
    if (this.#waiting.length <= maxWaiting) this.#most = maxWaiting;
    if (this.#waiting.length > this.#most) this.fail(refusal('READER_TOO_SLOW'));
    this.#wake?.();
  }

  /** Whether its reader has gone. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** What was stored already: however much it is, no reader is too slow for it. */
  fill(values: readonly T[]): void {
    for (const value of values) this.#waiting.push(value);
    this.#most = this.#waiting.length + maxWaiting;
    this.#wake?.();
  }

  fail(error: unknown): void {
    this.#failure ??= error;
    this.#wake?.();
  }

  /** Nothing more will come: the reader is done when it has read what waits. */
  finish(): void {
    this.#isFinished = true;
    this.#wake?.();
  }

  /** Until its reader has taken what waits, or has gone. */
  async emptied(): Promise<void> {
    while (!this.#isClosed && this.#waiting.length > 0) await new Promise<void>((emptied) => (this.#emptied = emptied));
  }

  onClose(clean: () => void): void {
    this.#onClose.push(clean);
  }

  async next(): Promise<IteratorResult<T>> {
    while (!this.#isClosed && !this.#isFinished && !this.#failure && this.#waiting.length === 0)
      await new Promise<void>((wake) => (this.#wake = wake));
    if (this.#isFinished && !this.#failure && this.#waiting.length === 0) this.#close();
    if (this.#isClosed) return { done: true, value: undefined };
    try {
      if (this.#failure) throw this.#failure;
      this.#beforeEach();
    } catch (error) {
      this.#close();
      throw error;
    }
    const value = this.#waiting.shift() as T;
    if (this.#waiting.length === 0) this.#emptied?.();
    return { done: false, value };
  }

  async return(): Promise<IteratorResult<T>> {
    this.#close();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #close(): void {
    this.#isClosed = true;
    for (const clean of this.#onClose.splice(0)) clean();
    this.#wake?.();
    this.#emptied?.();
  }
}

import type { Clock } from '../../src/storage/clock.ts';

/** Time that stands still until a test moves it. Begins on a Tuesday at 18:00 UTC, noon in Mexico City: open for contact everywhere. */
export class VirtualClock implements Clock {
  #at = Date.parse('2026-11-24T18:00:00Z');

  now = (): Date => new Date(this.#at);
  close = (): void => undefined;

  advance(milliseconds: number): void {
    this.#at += milliseconds;
  }

  moveTo(instant: string): void {
    this.#at = Date.parse(instant);
  }
}

import type { Pace } from '../pace.ts';

const CHARACTERS_PER_SECOND = 15;

/** How long it takes to say this, in milliseconds. */
export function speechTime(text: string): number {
  return (text.length / CHARACTERS_PER_SECOND) * 1_000;
}

export interface SpokenToken {
  text: string;
  /** Closes the agent's turn. */
  last: boolean;
  interruptible: boolean;
  /** The next turn may drop what is left of this one. */
  preemptible: boolean;
}

/** What the agent has said and the caller has not heard yet. */
export class SpeechQueue {
  #tokens: SpokenToken[] = [];
  #arrived = Promise.withResolvers<void>();
  #isNewTurn = true;

  get isEmpty(): boolean {
    return this.#tokens.length === 0;
  }

  push(token: SpokenToken): void {
    if (this.#isNewTurn) this.#tokens = this.#tokens.filter(({ preemptible }) => !preemptible);
    this.#isNewTurn = token.last;
    this.#tokens.push(token);
    this.#arrived.resolve();
  }

  /** The caller cut in: what was not heard is gone. */
  clear(): void {
    this.#tokens = [];
  }

  /** The next token, or null when none came within these (simulated) milliseconds. Rejects when the signal aborts. */
  async take(pace: Pace, within: number, signal: AbortSignal): Promise<SpokenToken | null> {
    if (this.isEmpty) {
      this.#arrived = Promise.withResolvers();
      const enough = new AbortController();
      const pause = pace.pause(within, AbortSignal.any([signal, enough.signal]));
      await Promise.race([this.#arrived.promise, pause]);
      enough.abort();
    }
    return this.#tokens.shift() ?? null;
  }
}

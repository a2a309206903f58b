import type { LeadLoad } from './lead-load.ts';

const windows = 3;
const enough = 0.9;

/** What share of the throughput before a fault is there after it, in windows of the same length: the middle one of three before, the best of three after, for the machine is noisy. */
export class Throughput {
  readonly faults: string[] = [];
  minPercent = 100;
  readonly #leads: LeadLoad;
  readonly #window: number;

  /** A window of 0 milliseconds measures nothing. */
  constructor(leads: LeadLoad, window: number) {
    this.#leads = leads;
    this.#window = window;
  }

  async around(name: string, fault: () => Promise<void>): Promise<void> {
    const before = this.#window > 0 ? await this.#usual() : 0;
    await fault();
    if (this.#window > 0) this.#compare(name, await this.#best(before), before);
  }

  async #usual(): Promise<number> {
    const seen: number[] = [];
    while (seen.length < windows) seen.push(await this.#leads.within(this.#window));
    return seen.toSorted((a, b) => a - b)[Math.floor(windows / 2)]!;
  }

  async #best(before: number): Promise<number> {
    let best = 0;
    for (let n = 0; n < windows; n++) {
      best = Math.max(best, await this.#leads.within(this.#window));
      if (best >= enough * before) break;
    }
    return best;
  }

  #compare(name: string, after: number, before: number): void {
    this.minPercent = Math.min(this.minPercent, Math.round((100 * after) / before));
    if (after < enough * before) this.faults.push(`after ${name} ${after} commits in the time of ${before} before`);
  }
}

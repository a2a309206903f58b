import { runExclusive } from '../../runtime/keyed-mutex.ts';
import { KeyedCount } from '../limits/keyed-count.ts';
import type { Budgets, Payer } from './budgets.ts';

/** Of a budget: events leave so much to operations, which would be refused where events only wait. */
const leftToOperations = 0.1;
/** Milliseconds after which the first in line looks whether its reader is still there. */
const maxSleep = 1000;

export interface EventToPay {
  payer: Payer;
  points: number;
  /** Whether somebody still waits for it. */
  isWanted: () => boolean;
}

/**
 * Events of subscriptions draw on the budget of their group (a broker). While it is empty they wait, in the order in which
 * they came: none is dropped, and those of other groups do not wait for them.
 */
export class EventLine {
  readonly #budgets: Budgets;
  readonly #waiting = new KeyedCount();

  constructor(budgets: Budgets) {
    this.#budgets = budgets;
  }

  isWaiting(group: string): boolean {
    return this.#waiting.of(group) > 0;
  }

  /** False when it is not paid, because nobody waits for it any more. */
  async pay(group: string, event: EventToPay): Promise<boolean> {
    if (!this.isWaiting(group) && this.#take(event) === 0) return true;
    const leave = this.#waiting.take(group);
    return runExclusive(`events of ${group}`, () => this.#payInTurn(event)).finally(leave);
  }

  async #payInTurn(event: EventToPay): Promise<boolean> {
    while (event.isWanted()) {
      const wait = this.#take(event);
      if (wait === 0) return true;
      await new Promise<void>((wake) => void setTimeout(wake, Math.min(wait, maxSleep)).unref());
    }
    return false;
  }

  /** Takes the points when there are enough, else nothing. Answers how long it is until then. */
  #take({ payer, points }: EventToPay): number {
    const wait = this.#budgets.waitFor(payer, points, leftToOperations);
    if (wait === 0) this.#budgets.spend(payer, points);
    return wait;
  }
}

import type { Viewer } from '../../account/viewer.ts';
import type { Release } from '../limits/keyed-count.ts';
import { Budgets, type BudgetRates, type Payer, type Throttle } from './budgets.ts';
import { EventLine } from './event-line.ts';
import { watchLoopDelay } from './loop-delay.ts';
import { Places, type PlaceLimits } from './places.ts';

/** What an operation cost, as `extensions.cost` tells it; points as docs/api.md says. */
export interface CostReport {
  /** What was asked for at most; taken before the operation runs. */
  requested: number;
  /** What it came to; the rest was given back. */
  actual: number;
  throttle: { maximum: number; available: number; refillPerSecond: number };
}

export interface AdmissionSettings {
  rates: BudgetRates;
  places: PlaceLimits;
  /** Milliseconds by which the event loop may come late before the loud are let in no more. */
  maxLoopDelay: number;
  /** How many API processes share the budgets. */
  processes: () => number;
}

/**
 * What every operation costs besides its fields: it is received, recognised and answered. This price and the others are
 * held against the work they stand for by `bench prices`: a thousand points are some 90 ms of CPU, MongoDB's included.
 */
export const costOfOperation = 40;

const pointsOfMegabyte = 40;

/** Points that a file costs on its way in or out, besides those of its request. */
export function pointsOfBytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * pointsOfMegabyte);
}

/** Rows that are counted for one point. */
const examinedForAPoint = 10;

export interface PaidPlace {
  leave: Release;
  charge: Charge;
}

/** Lets operations in, over HTTP and over sockets: one that can be paid and for which there is a place. One per process. */
export class Admission {
  readonly #budgets: Budgets;
  readonly #places: Places;
  readonly #events: EventLine;
  readonly #loop = watchLoopDelay();

  constructor({ rates, places, maxLoopDelay, processes }: AdmissionSettings) {
    this.#budgets = new Budgets(rates, processes);
    this.#places = new Places(places, () => this.#loop.p99() > maxLoopDelay);
    this.#events = new EventLine(this.#budgets);
  }

  /** Takes what every operation costs, before anything of it is looked at. RATE_LIMITED with the time to come back. */
  receive(payer: Payer): void {
    this.#budgets.spend(payer, costOfOperation);
  }

  /** A place in which an operation runs. RATE_LIMITED or OVERLOADED, with the time to come back. */
  place(payer: Payer): Promise<Release> {
    const group = groupOf(payer);
    return this.#places.enter(group, this.#events.isWaiting(group));
  }

  /**
   * A place for an event of a subscription, paid by its broker: it may not be lost, so it waits for both, for the points
   * first. `fields`: what they cost at most. Null when nobody waits for it any more.
   */
  async placeForEvent(payer: Payer, fields: number, isWanted: () => boolean): Promise<PaidPlace | null> {
    const group = groupOf(payer);
    const payerOfEvent = 'broker' in payer ? { broker: payer.broker } : payer;
    const isPaid = await this.#events.pay(group, { payer: payerOfEvent, points: fields, isWanted });
    if (!isPaid) return null;
    const leave = await this.#places.enterPatiently(group);
    return { leave, charge: new Charge(this.#budgets, payerOfEvent, fields) };
  }

  /** What the budget of the payer that is nearest to its end holds. */
  throttleOf(payer: Payer): Throttle {
    return this.#budgets.throttleOf(payer);
  }

  /** What an operation costs at most that was refused for it. */
  refused(payer: Payer, fields: number): CostReport {
    return report(fields, 0, this.throttleOf(payer));
  }

  /** Takes what the fields of an operation cost at most. RATE_LIMITED when the payer has less. */
  charge(payer: Payer, fields: number): Charge {
    this.#budgets.spend(payer, fields);
    return new Charge(this.#budgets, payer, fields);
  }

  get running(): number {
    return this.#places.running;
  }

  get waiting(): number {
    return this.#places.waiting;
  }

  close(): void {
    this.#loop.close();
  }
}

/** What was taken for one operation, or for one event. */
export class Charge {
  /** What its fields cost at most. */
  readonly fields: number;
  readonly #budgets: Budgets;
  readonly #payer: Payer;

  constructor(budgets: Budgets, payer: Payer, fields: number) {
    this.#budgets = budgets;
    this.#payer = payer;
    this.fields = fields;
  }

  /** Gives back what was not used; what was used beyond it is taken. `points`: of the fields that were resolved. */
  settle({ points, examined }: { points: number; examined: number }): CostReport {
    const spent = points + Math.ceil(examined / examinedForAPoint);
    this.#budgets.giveBack(this.#payer, this.fields - spent);
    return report(this.fields, spent, this.#budgets.throttleOf(this.#payer));
  }
}

function report(fields: number, spent: number, { maximum, available, refillPerSecond }: Throttle): CostReport {
  const throttle = {
    maximum: Math.floor(maximum),
    available: Math.max(0, available),
    refillPerSecond: Math.floor(refillPerSecond),
  };
  return { requested: costOfOperation + fields, actual: costOfOperation + spent, throttle };
}

export function payerOf(viewer: Viewer, address: string): Payer {
  return viewer.isAnonymous ? { address } : { broker: viewer.broker, credential: viewer.credentialId ?? '' };
}

/** Who share places and bounds: a broker, or an address without a credential. */
export function groupOf(payer: Payer): string {
  return 'broker' in payer ? `broker ${payer.broker}` : `address ${payer.address}`;
}

import { AppError, rateLimited } from '../../errors.ts';
import { KeyedCount, type Release } from '../limits/keyed-count.ts';

export interface PlaceLimits {
  /** Operations that run at once in this process. */
  places: number;
  /** Places that a group may hold while another group waits. */
  share: number;
  /** Operations of one group that may wait. */
  waitingOfGroup: number;
  /** Operations that may wait in all; events are not among them. */
  waiting: number;
  /** Milliseconds that an operation waits at most. */
  patience: number;
}

interface Waiting {
  begin: (release: Release) => void;
  refuse: (error: AppError) => void;
}

/** What waits of one group: its operations and its events have their turns one after another. */
interface Queue {
  operations: Set<Waiting>;
  events: Set<Waiting>;
  isTurnOfEvents: boolean;
}

const comeBackAfter = 1000;

/**
 * The places in which operations run, shared among groups (brokers; addresses without a credential). A group may use all
 * places that are free, but above its share it gets one only when no other group waits. Waiting groups have their turns one
 * after another, whatever one of them has queued. The loudest is refused first, and nobody for the events of another.
 */
export class Places {
  readonly #limits: PlaceLimits;
  readonly #isLate: () => boolean;
  readonly #held = new KeyedCount();
  /** In the order of their turns. */
  readonly #queues = new Map<string, Queue>();
  #running = 0;
  #waiting = 0;

  /** `isLate`: whether the process has more to do than it can. */
  constructor(limits: PlaceLimits, isLate: () => boolean = () => false) {
    this.#limits = limits;
    this.#isLate = isLate;
  }

  get running(): number {
    return this.#running;
  }

  /** Operations that wait; without events. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * A place for an operation of the group. RATE_LIMITED when its own queue is full or it waited too long, OVERLOADED when
   * the process has too much to do and the group is one of the loud; both say when to come back. `hasMore`: whether the
   * group waits for something else too.
   */
  async enter(group: string, hasMore = false): Promise<Release> {
    if (this.#isLate() && (hasMore || this.#isLoud(group))) throw overloaded();
    if (this.#isFree()) return this.#take(group);
    if (this.#operationsOf(group) >= this.#limits.waitingOfGroup) throw rateLimited(comeBackAfter);
    if (this.#waiting >= this.#limits.waiting) this.#refuseOneInFavourOf(group);
    return this.#queue(group, 'operations', this.#limits.patience);
  }

  /** The same for what must not be refused, such as the events of a subscription: it waits as long as it takes. */
  async enterPatiently(group: string): Promise<Release> {
    return this.#isFree() ? this.#take(group) : this.#queue(group, 'events', null);
  }

  /**
   * Whether a late process has the group to blame: it fills its share, or asks for more than it is given. Who does neither
   * adds little to the delay, and would be refused for what others do.
   */
  #isLoud(group: string): boolean {
    return this.#held.of(group) >= this.#limits.share || this.#queues.has(group);
  }

  #operationsOf(group: string): number {
    return this.#queues.get(group)?.operations.size ?? 0;
  }

  /** Whenever one becomes free, it goes to who waits: while there is one, nobody does. */
  #isFree(): boolean {
    return this.#running < this.#limits.places;
  }

  #take(group: string): Release {
    this.#running++;
    return this.#held.take(group, () => {
      this.#running--;
      this.#beginNext();
    });
  }

  #queue(group: string, kind: 'operations' | 'events', patience: number | null): Promise<Release> {
    return new Promise((resolve, reject) => {
      const refuse = (error: AppError) => {
        clearTimeout(timer);
        this.#leave(group, waiting);
        reject(error);
      };
      const waiting: Waiting = {
        begin: (release) => {
          clearTimeout(timer);
          resolve(release);
        },
        refuse,
      };
      const giveUp = () => refuse(rateLimited(comeBackAfter));
      const timer = patience === null ? undefined : setTimeout(giveUp, patience);
      const queue = this.#queues.get(group) ?? { operations: new Set(), events: new Set(), isTurnOfEvents: false };
      queue[kind].add(waiting);
      this.#queues.set(group, queue);
      if (kind === 'operations') this.#waiting++;
    });
  }

  #leave(group: string, waiting: Waiting): void {
    const queue = this.#queues.get(group)!;
    if (queue.operations.delete(waiting)) this.#waiting--;
    else queue.events.delete(waiting);
    if (queue.operations.size + queue.events.size === 0) this.#queues.delete(group);
  }

  /** OVERLOADED for the group, or for who came last of another that has more waiting. */
  #refuseOneInFavourOf(group: string): void {
    let longest = group;
    for (const other of this.#queues.keys())
      if (this.#operationsOf(other) > this.#operationsOf(longest)) longest = other;
    if (this.#operationsOf(longest) <= this.#operationsOf(group) + 1) throw overloaded();
    [...this.#queues.get(longest)!.operations].at(-1)!.refuse(overloaded());
  }

  #beginNext(): void {
    const group = this.#nextGroup();
    if (group === null || this.#running >= this.#limits.places) return;
    const queue = this.#queues.get(group)!;
    const first = firstOf(queue);
    // To the end of the line: the others have their turns before its next one.
    this.#queues.delete(group);
    this.#queues.set(group, queue);
    this.#leave(group, first);
    first.begin(this.#take(group));
  }

  /** The first in line that is below its share, else the first of all. */
  #nextGroup(): string | null {
    for (const group of this.#queues.keys()) if (this.#held.of(group) < this.#limits.share) return group;
    return this.#queues.keys().next().value ?? null;
  }
}

function firstOf(queue: Queue): Waiting {
  const { operations, events } = queue;
  const isEvent = events.size > 0 && (queue.isTurnOfEvents || operations.size === 0);
  queue.isTurnOfEvents = !isEvent;
  const [first] = isEvent ? events : operations;
  return first!;
}

function overloaded(): AppError {
  return new AppError('OVERLOADED', { retryAfterSeconds: comeBackAfter / 1000 });
}

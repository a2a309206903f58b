import { AppError, rateLimited } from '../../errors.ts';
import { KeyedCount, type Release } from '../limits/keyed-count.ts';

export interface PlaceLimits {
  /** Operations that run at once in this process. */
  places: number;
  /** Places that a group may hold while another group waits. */
  share: number;
  /** Operations of one group that may wait. */
  waitingOfGroup: number;
  /** Operations that may wait in all. */
  waiting: number;
  /** Milliseconds that an operation waits at most. */
  patience: number;
}

interface Waiting {
  begin: (release: Release) => void;
}

const comeBackAfter = 1000;

/**
 * The places in which operations run, shared among groups (brokers; addresses without a credential). A group may use all
 * places that are free, but above its share it gets one only when no other group waits. Waiting groups have their turns one
 * after another, whatever one of them has queued.
 */
export class Places {
  readonly #limits: PlaceLimits;
  readonly #isOverloaded: () => boolean;
  readonly #held = new KeyedCount();
  /** In the order of their turns. */
  readonly #queues = new Map<string, Set<Waiting>>();
  #running = 0;
  #waiting = 0;

  constructor(limits: PlaceLimits, isOverloaded: () => boolean = () => false) {
    this.#limits = limits;
    this.#isOverloaded = isOverloaded;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /**
   * A place for an operation of the group. RATE_LIMITED when its own queue is full or it waited too long, OVERLOADED when
   * the whole process has too much to do; both say when to come back.
   */
  async enter(group: string): Promise<Release> {
    if (this.#isOverloaded()) throw overloaded();
    if (this.#isFree()) return this.#take(group);
    if ((this.#queues.get(group)?.size ?? 0) >= this.#limits.waitingOfGroup) throw rateLimited(comeBackAfter);
    if (this.#waiting >= this.#limits.waiting) throw overloaded();
    return this.#queue(group, this.#limits.patience);
  }

  /** The same for what must not be refused, such as the events of a subscription: it waits as long as it takes. */
  async enterPatiently(group: string): Promise<Release> {
    return this.#isFree() ? this.#take(group) : this.#queue(group, null);
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

  #queue(group: string, patience: number | null): Promise<Release> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        begin: (release) => {
          clearTimeout(timer);
          resolve(release);
        },
      };
      const giveUp = () => {
        this.#leave(group, waiting);
        reject(rateLimited(comeBackAfter));
      };
      const timer = patience === null ? undefined : setTimeout(giveUp, patience);
      const queue = this.#queues.get(group) ?? new Set();
      this.#queues.set(group, queue.add(waiting));
      this.#waiting++;
    });
  }

  #leave(group: string, waiting: Waiting): void {
    const queue = this.#queues.get(group)!;
    queue.delete(waiting);
    if (queue.size === 0) this.#queues.delete(group);
    this.#waiting--;
  }

  #beginNext(): void {
    const group = this.#nextGroup();
    if (group === null || this.#running >= this.#limits.places) return;
    const queue = this.#queues.get(group)!;
    const [first] = queue;
    // To the end of the line: the others have their turns before its next one.
    this.#queues.delete(group);
    this.#queues.set(group, queue);
    this.#leave(group, first!);
    first!.begin(this.#take(group));
  }

  /** The first in line that is below its share, else the first of all. */
  #nextGroup(): string | null {
    for (const group of this.#queues.keys()) if (this.#held.of(group) < this.#limits.share) return group;
    return this.#queues.keys().next().value ?? null;
  }
}

function overloaded(): AppError {
  return new AppError('OVERLOADED', { retryAfterSeconds: comeBackAfter / 1000 });
}

import { KeyedCount, type Release } from './keyed-count.ts';
import { limits } from './numbers.ts';

/** How many subscriptions each broker holds at this process. */
export class SubscriptionCount {
  readonly #open = new KeyedCount();

  /** One more; null when the broker holds as many as it may. */
  open(broker: string): Release | null {
    return this.#open.of(broker) < limits.subscriptionsPerBroker ? this.#open.take(broker) : null;
  }
}

import { limits } from './numbers.ts';

/** How many subscriptions each broker holds at this process. */
export class SubscriptionCount {
  readonly #open = new Map<string, number>();

  /** One more; answers what ends it (a second call does nothing), or null when the broker holds as many as it may. */
  open(broker: string): (() => void) | null {
    const held = this.#open.get(broker) ?? 0;
    if (held >= limits.subscriptionsPerBroker) return null;
    this.#open.set(broker, held + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = this.#open.get(broker)! - 1;
      if (left > 0) this.#open.set(broker, left);
      else this.#open.delete(broker);
    };
  }
}

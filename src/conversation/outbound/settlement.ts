import { asSystem, type Runtime } from '../../runtime/scope.ts';
import { settleMessages, type MessageResult, type Settled } from './settle-message.ts';

const largestGroup = 100;

/**
 * Commits results as they arrive, per broker: while one commit runs the next group gathers, so a slow provider holds
 * nobody's result and a fast one does not cost a commit each. A group that cannot be committed is split.
 */
export class Settlement {
  readonly #runtime: Runtime;
  readonly #waiting = new Map<string, Settled[]>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  add(broker: string, key: string, result: MessageResult): void {
    const waiting = this.#waiting.get(broker) ?? [];
    this.#waiting.set(broker, waiting);
    waiting.push({ key, result });
    if (!this.#running.has(broker)) this.#running.set(broker, this.#drain(broker, waiting));
  }

  /** Resolves when all that was added is committed, or logged as not to be committed: such a row is looked up later. */
  async done(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  async #drain(broker: string, waiting: Settled[]): Promise<void> {
    // Results that arrive in the same turn belong into the first group.
    await Promise.resolve();
    while (waiting.length > 0) await this.#commit(broker, waiting.splice(0, largestGroup));
    this.#running.delete(broker);
  }

  async #commit(broker: string, group: Settled[]): Promise<void> {
    try {
      await asSystem(this.#runtime, broker, 'send-messages').commit((tx) => settleMessages(tx, group));
    } catch (error) {
      if (group.length === 1)
        return this.#runtime.log.error(
          { err: error, broker },
          'the result of a message was not stored; it is looked up later',
        );
      for (const one of group) await this.#commit(broker, [one]);
    }
  }
}

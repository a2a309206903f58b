import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs `work` as one broker: the wall on the connection lets nothing else through. */
export function asBroker<T>(broker: string, work: () => Promise<T>): Promise<T> {
  return current.run(broker, work);
}

export function currentBroker(): string {
  const broker = current.getStore();
  if (!broker) throw new Error('a database command outside a broker');
  return broker;
}

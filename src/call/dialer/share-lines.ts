import type { BrokerQueue } from './find-waiting-calls.ts';

/** How many free lines each broker gets: one after the other in turns, so that a long queue of one does not stop the others. */
export function shareLines(queues: readonly BrokerQueue[], free: number): Map<string, number> {
  const shares = new Map<string, number>();
  const room = ({ broker, inUse, maxConcurrentCalls, isPaused }: BrokerQueue) =>
    isPaused ? 0 : maxConcurrentCalls - inUse - (shares.get(broker) ?? 0);
  for (let left = free; left > 0;) {
    const open = queues.filter((queue) => room(queue) > 0).slice(0, left);
    if (open.length === 0) break;
    for (const { broker } of open) shares.set(broker, (shares.get(broker) ?? 0) + 1);
    left -= open.length;
  }
  return shares;
}

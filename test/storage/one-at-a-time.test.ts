import { expect, it } from 'vitest';
import { OneAtATime } from '../../src/storage/commit/one-at-a-time.ts';

it('a request of a transaction waits for the one before, also for one that fails', async () => {
  const requests = new OneAtATime();
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  const asked = [
    requests.run(() => first.promise.finally(() => order.push('first'))),
    requests.run(async () => order.push('second')),
  ];
  first.reject(new Error('gone'));
  await Promise.allSettled(asked);
  expect(order).toEqual(['first', 'second']);
});

it('a request that waits when the transaction is given up is never sent', async () => {
  const requests = new OneAtATime();
  let sent = 0;
  const waiting = requests.run(async () => sent++);
  requests.giveUp();
  await expect(waiting).rejects.toThrow('given up');
  expect(sent).toBe(0);
});

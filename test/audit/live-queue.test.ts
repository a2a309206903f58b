import { describe, expect, it } from 'vitest';
import { LiveQueue } from '../../src/audit/live-queue.ts';
import { AppError } from '../../src/errors.ts';

describe('a live value', () => {
  it('is not handed to a reader who may not have it any more', async () => {
    let mayRead = true;
    const queue = new LiveQueue<number>(() => {
      if (!mayRead) throw new AppError('FORBIDDEN');
    });
    queue.push(1);
    queue.push(2);
    expect((await queue.next()).value).toBe(1);
    mayRead = false;
    await expect(queue.next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await queue.next()).done).toBe(true);
  });

  it('is not kept for ever for a reader who does not come', async () => {
    const queue = new LiveQueue<number>(() => undefined);
    for (let n = 0; n <= 10_000; n++) queue.push(n);
    await expect(queue.next()).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });
});

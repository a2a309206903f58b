import { describe, expect, it } from 'vitest';
import { LiveQueue } from '../../src/audit/live-queue.ts';
import { Reread } from '../../src/audit/reread.ts';

/** A queue whose reads end when the test says so. */
function opened() {
  const queue = new LiveQueue<number>(() => undefined);
  const ends: PromiseWithResolvers<void>[] = [];
  const reread = new Reread(queue, () => {
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return end.promise;
  });
  return { queue, ends, reread };
}

describe('what is read after each change', () => {
  it('is read once more for all changes that come while it is read', async () => {
    const { reread, ends } = opened();
    const done = reread.changed();
    void reread.changed();
    void reread.changed();
    ends[0]!.resolve();
    await expect.poll(() => ends.length).toBe(2);
    ends[1]!.resolve();
    await done;
    expect([ends.length, reread.isReading]).toEqual([2, false]);
  });

  it('is not read again when its reader has gone', async () => {
    const { queue, reread, ends } = opened();
    const done = reread.changed();
    void reread.changed();
    await queue.return();
    ends[0]!.resolve();
    await done;
    expect(ends).toHaveLength(1);
  });

  it('ends the queue when it cannot be read', async () => {
    const { queue, reread, ends } = opened();
    const done = reread.changed();
    ends[0]!.reject(new Error('no connection'));
    await done;
    await expect(queue.next()).rejects.toThrow('no connection');
  });
});

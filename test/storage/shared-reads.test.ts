import { describe, expect, it } from 'vitest';
import { SharedReads } from '../../src/storage/shared-reads.ts';

const failing = async () => Promise.reject(new Error('the database is away'));

describe('reads that are shared', () => {
  it('are one for all who ask in the same tick', async () => {
    const reads = new SharedReads();
    const asked: string[][] = [];
    const fetch = async (keys: string[]) => {
      asked.push(keys);
      return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `row of ${key}`]));
    };
    const found = await Promise.all(['ana', 'nobody', 'ana', 'eva'].map((key) => reads.load('leads', key, fetch)));
    expect(found).toEqual(['row of ana', null, 'row of ana', 'row of eva']);
    expect(asked).toEqual([['ana', 'nobody', 'eva']]);
  });

  it('are not shared with who asks of something else, nor with who asks once they have begun', async () => {
    const reads = new SharedReads();
    let rows = 'as they were';
    const begun = Promise.withResolvers<void>();
    const first = reads.load('leads', 'ana', async () => {
      const found = new Map([['ana', rows]]);
      rows = 'as they are now';
      begun.resolve();
      return found;
    });
    const other = reads.load('calls', 'ana', async () => new Map([['ana', 'a call']]));
    await begun.promise;
    const later = reads.load('leads', 'ana', async () => new Map([['ana', rows]]));
    expect(await Promise.all([first, other, later])).toEqual(['as they were', 'a call', 'as they are now']);
  });

  it('fail for all who asked, and for nobody after', async () => {
    const reads = new SharedReads();
    const asked = ['ana', 'eva'].map((key) => reads.load('leads', key, failing));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await reads.load('leads', 'ana', async () => new Map([['ana', 1]]))).toBe(1);
  });
});

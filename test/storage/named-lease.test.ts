import { randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ifLeaseIsFree, withLease } from '../../src/storage/named-lease.ts';

let client: MongoClient;
let db: Db;
beforeAll(async () => {
  client = await MongoClient.connect(inject('mongoUrl'), { w: 'majority' });
  db = client.db(`test-${randomUUID()}`);
});
afterAll(async () => {
  await db.dropDatabase();
  await client.close();
});

/** Work that holds the lease until it is told to end. */
async function held(name: string, owner: string): Promise<{ end: () => Promise<unknown> }> {
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const work = ifLeaseIsFree(db, name, owner, async () => {
    begun.resolve();
    await release.promise;
  });
  await begun.promise;
  return { end: () => (release.resolve(), work) };
}

describe('a lease', () => {
  it('is had by one process at a time, and by the next as soon as it is given back', async () => {
    const { end } = await held('sweep', 'one');
    expect(await ifLeaseIsFree(db, 'sweep', 'two', async () => 'done')).toBeNull();
    await end();
    expect(await ifLeaseIsFree(db, 'sweep', 'two', async () => 'done')).toBe('done');
  });

  it('is given back when the work fails', async () => {
    const failing = ifLeaseIsFree(db, 'failing', 'one', () => Promise.reject(new Error('in the middle')));
    await expect(failing).rejects.toThrow('in the middle');
    expect(await ifLeaseIsFree(db, 'failing', 'two', async () => 'done')).toBe('done');
  });

  it('is waited for by who has to have it', async () => {
    const { end } = await held('migrate', 'one');
    const order: string[] = [];
    const second = withLease(db, 'migrate', 'two', async () => void order.push('two'));
    order.push('one');
    await end();
    await second;
    expect(order).toEqual(['one', 'two']);
  });

  it('of a process that died is free when it ends on the clock of the server', async () => {
    const leases = db.collection<{ _id: string; owner: string; until: Date }>('leases');
    await leases.insertOne({ _id: 'dead', owner: 'gone', until: new Date(0) });
    expect(await ifLeaseIsFree(db, 'dead', 'two', async () => 'done')).toBe('done');
  });
});

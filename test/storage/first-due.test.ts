import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstDue } from '../../src/storage/first-due.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});

/** Rows that wait in the queue of a broker of their own, due this many seconds after 2026 began. */
async function wait(broker: string, seconds: readonly number[], status = 'planned'): Promise<void> {
  const rows = seconds.map((second) => ({
    _id: randomUUID() as never,
    broker,
    status,
    // Unique in its index.
    key: randomUUID(),
    dueAt: at(second),
  }));
  await app.app.runtime.database.db.collection('messages').insertMany(rows);
}

const at = (second: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + 1000 * second);
const queue = (status: string) => ({ collection: 'messages', prefix: { status }, field: 'dueAt' });

describe('the first that is due', () => {
  it('is found among all brokers and in its state only', async () => {
    const { db } = app.app.runtime.database;
    expect(await firstDue(db, queue('planned'))).toBeNull();
    await wait('a', [300, 200]);
    await wait('b', [100, 400]);
    await wait('c', [500]);
    await wait('a', [50], 'received');
    expect(await firstDue(db, queue('planned'))).toEqual(at(100));
    expect(await firstDue(db, queue('planned'), queue('received'), queue('sending'))).toEqual(at(50));
    expect(await firstDue(db, queue('sending'))).toBeNull();
  });

  it('costs one step of the index for each broker, however many rows wait', async () => {
    const { db } = app.app.runtime.database;
    const brokers = ['d', 'e', 'f'];
    const campaign = (broker: string, second: number) => ({
      _id: randomUUID() as never,
      broker,
      nextCheckAt: at(second),
    });
    const rows = brokers.flatMap((broker) => Array.from({ length: 100 }, (_, second) => campaign(broker, second)));
    await db.collection('campaigns').insertMany(rows);
    await db.command({ profile: 2 });
    expect(await firstDue(db, { collection: 'campaigns', field: 'nextCheckAt' })).toEqual(at(0));
    await db.command({ profile: 0 });
    const profiled = await db.collection('system.profile').findOne({ 'command.aggregate': 'campaigns' });
    expect(profiled?.['keysExamined']).toBeLessThanOrEqual(brokers.length + 1);
    expect(profiled?.['docsExamined']).toBe(0);
  });
});

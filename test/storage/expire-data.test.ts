import { beforeAll, describe, expect, it } from 'vitest';
import { expireData } from '../../src/storage/expire-data.ts';
import { newBroker } from '../support/brokers.ts';
import { CreateLeadDocument, LeadsDocument } from '../support/graphql/graphql.ts';
import { newPhone } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { HOUR, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** Rows that the server's clock or the machine's own clock dates; only they may end by a TTL index. */
const datedByTheServer = ['heartbeats', 'sign_in_failures'];

const rowsOf = (collection: string, brokerId: string) =>
  app.app.runtime.database.db.collection(collection).countDocuments({ broker: brokerId });

describe('rows that are kept for a time', () => {
  it('end by a TTL index only where the clock of the server dates them', async () => {
    const { db } = app.app.runtime.database;
    const collections = await db.listCollections({}, { nameOnly: true }).toArray();
    const withTtl: string[] = [];
    for (const { name } of collections) {
      if (name.startsWith('system.')) continue;
      const indexes = await db.collection(name).indexes();
      if (indexes.some((index) => index.expireAfterSeconds !== undefined)) withTtl.push(name);
    }
    expect(withTtl.toSorted()).toEqual(datedByTheServer);
  });

  it('a session stays until it has expired, on the clock of the scope', async () => {
    const ana = await newBroker(app);
    app.clock.advance(30 * DAY - HOUR);
    await expireData(app.app.runtime);
    await ana.run(LeadsDocument, {});
    expect(await rowsOf('sessions', ana.brokerId)).toBe(1);
    app.clock.advance(HOUR);
    expect((await ana.refused(LeadsDocument, {})).extensions.code).toBe('UNAUTHENTICATED');
    expect(await expireData(app.app.runtime)).toBeGreaterThan(0);
    expect(await rowsOf('sessions', ana.brokerId)).toBe(0);
  });

  it('an idempotency key is remembered for a day', async () => {
    const ana = await newBroker(app);
    const create = (name: string, phone: string) =>
      ana.send(CreateLeadDocument, { input: { name, phone, idempotencyKey: 'the same' } });
    const phone = newPhone();
    const first = await create('Luis', phone);
    app.clock.advance(DAY - HOUR);
    await expireData(app.app.runtime);
    expect((await create('Luis', phone)).data).toEqual(first.data);
    expect((await create('Eva', newPhone())).errors?.[0]?.extensions.reason).toBe('IDEMPOTENCY_KEY_REUSED');
    app.clock.advance(HOUR);
    await expireData(app.app.runtime);
    expect((await create('Eva', newPhone())).errors).toBeUndefined();
  });

  it('a fault of a follower is kept until it is settled, and for ninety days more', async () => {
    const { brokerId: broker } = await newBroker(app);
    const faults = app.app.runtime.database.db.collection<{ _id: string; settledAt: Date | null }>('follower_faults');
    const fault = (entryId: string, settledAt: Date | null) => ({
      _id: entryId,
      broker,
      follower: 'f',
      entryId,
      settledAt,
    });
    await faults.insertMany([fault('open', null), fault('settled', app.clock.now())]);
    app.clock.advance(90 * DAY - HOUR);
    await expireData(app.app.runtime);
    expect(await rowsOf('follower_faults', broker)).toBe(2);
    app.clock.advance(HOUR);
    await expireData(app.app.runtime);
    expect((await faults.find({ broker }).toArray()).map(({ _id }) => _id)).toEqual(['open']);
  });

  it('refused rows of an import are kept for thirty days', async () => {
    const { db } = app.app.runtime.database;
    const rows = db.collection<{ _id: string; createdAt: Date }>('import_refusals');
    const now = app.clock.now().getTime();
    const dated = (days: number) => ({
      _id: `${days} days ago`,
      broker: 'one',
      importId: 'i',
      firstRow: days,
      createdAt: new Date(now - days * DAY),
    });
    await rows.insertMany([29, 30, 31].map(dated));
    await expireData(app.app.runtime);
    expect((await rows.find().toArray()).map(({ _id }) => _id)).toEqual(['29 days ago']);
  });

  it('end all of them, however many there are', async () => {
    const { db } = app.app.runtime.database;
    const old = Array.from({ length: 2500 }, () => ({ createdAt: new Date(0) }));
    await db.collection('commands').insertMany(old);
    expect(await expireData(app.app.runtime)).toBeGreaterThanOrEqual(2500);
    expect(await db.collection('commands').countDocuments({ createdAt: new Date(0) })).toBe(0);
  });
});

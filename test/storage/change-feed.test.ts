import { randomUUID } from 'node:crypto';
import { ChangeStream, MongoClient } from 'mongodb';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openChangeFeed } from '../../src/storage/change-feed.ts';

const log = pino({ level: 'silent' });
let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(inject('mongoUrl'), { w: 'majority' });
});
afterAll(() => client.close());

async function openRows(silenceTimeout?: number) {
  const db = client.db(`test-${randomUUID()}`);
  await db.createCollection('rows');
  const feed = await openChangeFeed(db, ['rows'], log, silenceTimeout ? { silenceTimeout } : {});
  const seen: number[] = [];
  feed.on('rows', (row) => void seen.push(row['n']));
  const rows = db.collection('rows');
  const close = async () => {
    await feed.close();
    await db.dropDatabase();
  };
  return { db, feed, seen, rows, close };
}

describe('the change feed', () => {
  it('tells every row that is inserted after it opened, in order', async () => {
    const { seen, rows, close } = await openRows();
    for (let n = 0; n < 50; n++) await rows.insertOne({ n });
    await vi.waitFor(() => expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => n)));
    await close();
  });

  it('goes on without a gap when its cursor is killed', async () => {
    const { db, feed, seen, rows, close } = await openRows();
    await rows.insertOne({ n: 0 });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await killStreams(db.databaseName);
    for (let n = 1; n < 20; n++) await rows.insertOne({ n });
    await vi.waitFor(() => expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => n)), { timeout: 10_000 });
    expect(feed.isAlive()).toBe(true);
    await close();
  });

  it('opens another stream in place of one that is silent, and asks for a resync', async () => {
    const { db, feed, seen, rows, close } = await openRows(3000);
    const resynced = new Promise<void>((resolve) => feed.onResync(resolve));
    const opened = vi.spyOn(db, 'watch');
    vi.spyOn(ChangeStream.prototype, 'emit').mockReturnValue(true); // no answer of the server comes through
    await resynced;
    vi.restoreAllMocks();
    expect(opened).toHaveBeenCalledOnce();
    await rows.insertOne({ n: 0 });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await vi.waitFor(() => expect(feed.isAlive()).toBe(true));
    await close();
  });

  it('asks for a resync and goes on when its token cannot be used any more', async () => {
    const { db, feed, seen, rows, close } = await openRows();
    const resynced = vi.fn();
    feed.onResync(resynced);
    await rows.insertOne({ n: 0 });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    const watch = vi.spyOn(db, 'watch').mockImplementationOnce((pipeline) => {
      watch.mockRestore();
      return db.watch(pipeline, { resumeAfter: { _data: '82' + '0'.repeat(40) } });
    });
    // There is nothing to kill while the stream is between two questions.
    const kill = async () => {
      await killStreams(db.databaseName, true);
      expect(resynced).toHaveBeenCalled();
    };
    await vi.waitFor(kill, { timeout: 15_000, interval: 300 });
    await vi.waitFor(() => expect(feed.isAlive()).toBe(true), { timeout: 10_000 });
    await rows.insertOne({ n: 1 });
    await vi.waitFor(() => expect(seen).toContain(1), { timeout: 10_000 });
    await close();
  });
});

/** Ends the server side of the change streams on a database; `hard` in a way the driver does not mend by itself. */
async function killStreams(database: string, hard = false): Promise<void> {
  const admin = client.db('admin');
  const [sessions] = await admin
    .aggregate([
      { $currentOp: { allUsers: true, idleCursors: true } },
      { $match: { ns: new RegExp(`^${database}`), type: { $in: ['idleCursor', 'op'] } } },
      { $group: { _id: null, cursors: { $addToSet: '$cursor.cursorId' }, ops: { $addToSet: '$opid' } } },
    ])
    .toArray();
  if (hard) for (const op of sessions?.['ops'] ?? []) await admin.command({ killOp: 1, op });
  else await client.db(database).command({ killCursors: '$cmd.aggregate', cursors: sessions?.['cursors'] ?? [] });
}

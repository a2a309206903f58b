import { randomUUID } from 'node:crypto';
import { MongoClient, type ChangeStreamOptions, type Document } from 'mongodb';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, it, onTestFinished, vi } from 'vitest';
import { openChangeFeed } from '../../src/storage/change-feed.ts';

let client: MongoClient;
beforeAll(async () => {
  client = await MongoClient.connect(inject('mongoUrl'), { w: 'majority' });
});
afterAll(() => client.close());

it('the change feed lets go of a token that will never be good again', async () => {
  const db = client.db(`test-${randomUUID()}`);
  const rows = await db.createCollection('rows');
  const feed = await openChangeFeed(db, ['rows'], pino({ level: 'silent' }));
  onTestFinished(async () => {
    await feed.close();
    await db.dropDatabase();
  });
  const seen: number[] = [];
  feed.on('rows', (row) => void seen.push(row['n']));
  await rows.insertOne({ n: 0 });
  await vi.waitFor(() => expect(seen).toEqual([0]));

  // From here on the history before is gone: every token of that time is refused.
  const watch = db.watch.bind(db);
  vi.spyOn(db, 'watch').mockImplementation(((pipeline: Document[], options: ChangeStreamOptions) =>
    watch(pipeline, options.resumeAfter ? { resumeAfter: { _data: 'malformed' } } : options)) as never);
  const down = new Promise<void>((resolve) => feed.onResync(resolve));
  await endStream(db.databaseName);
  await down;
  await vi.waitFor(
    async () => {
      await rows.insertOne({ n: 1 });
      expect(seen).toContain(1);
    },
    { timeout: 15_000, interval: 200 },
  );
});

/** Ends the server side of the change stream in a way the driver does not mend by itself. */
async function endStream(database: string): Promise<void> {
  const admin = client.db('admin');
  const [found] = await admin
    .aggregate([
      { $currentOp: { allUsers: true, idleCursors: true } },
      { $match: { ns: new RegExp(`^${database}`), type: { $in: ['idleCursor', 'op'] } } },
      { $group: { _id: null, ops: { $addToSet: '$opid' } } },
    ])
    .toArray();
  for (const op of found?.['ops'] ?? []) await admin.command({ killOp: 1, op });
}

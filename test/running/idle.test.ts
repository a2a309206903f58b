import { randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { jobs } from '../../jobs/index.ts';
import { openTestApp } from '../support/test-app.ts';

/** With a sweep every 40 s that is 4 commands a second. The monitoring of the driver, one a second, does not count here. */
const maxOfSweep = 160;
const sweeps = 2;

const ran = new Map<string, number>();
let commands = 0;
let watcher: MongoClient;

/** One process that does everything, for two sweeps after its first ones. */
beforeAll(async () => {
  const options = { w: 'majority', journal: true, readConcernLevel: 'majority', monitorCommands: true } as const;
  const client = await MongoClient.connect(inject('mongoUrl'), options);
  watcher = await MongoClient.connect(inject('mongoUrl'));
  const db = client.db(`test-${randomUUID()}`);
  client.on('commandStarted', () => void (commands += 1));
  for (const job of jobs) {
    const { run } = job;
    vi.spyOn(job, 'run').mockImplementation((runtime) => {
      ran.set(job.name, (ran.get(job.name) ?? 0) + 1);
      return run(runtime);
    });
  }
  const database = { client, db, local: null, close: () => client.close() };
  await openTestApp({ database }, { ROLE: 'all', SWEEP_EVERY_SECONDS: '3' });
  await sweepsPass(watcher.db(db.databaseName), 2);
  commands = 0;
  ran.clear();
  await sweepsPass(watcher.db(db.databaseName), sweeps);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await watcher.close();
});

/** Waits for the end of a sweep, and of so many after it. */
async function sweepsPass(db: Db, count: number): Promise<void> {
  const swept = new Set<number>();
  const look = async () => {
    const row = await db.collection('agenda_ticks').findOne({ name: 'expire-data' });
    if (row?.['lastFinishedAt']) swept.add(Number(row['lastFinishedAt']));
    expect(swept.size).toBe(count + 1);
  };
  await vi.waitFor(look, { timeout: 30_000, interval: 20 });
}

describe('an installation in which nothing happens', () => {
  it('starts no job more than once in a sweep', () => {
    for (const [name, runs] of ran) expect([name, runs <= sweeps + 1]).toEqual([name, true]);
  });

  it('asks MongoDB at most 160 commands in a sweep', () => {
    expect(commands / sweeps).toBeLessThan(maxOfSweep);
  });
});

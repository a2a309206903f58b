import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/storage/clock.ts';
import { activeCampaign, exampleLead, move, onStage } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { HOUR } from '../../src/runtime/durations.ts';

const workerCount = 4;

/** Real time that a test may move on. */
class RunningClock implements Clock {
  #ahead = Date.parse('2026-11-24T18:00:00Z') - performance.now();

  now = (): Date => new Date(performance.now() + this.#ahead);
  close = (): void => undefined;

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

const clock = new RunningClock();
let app: TestApp;
let workers: App[];

async function startWorker(seconds: string): Promise<App> {
  const client = await MongoClient.connect(inject('mongoUrl'), { w: 'majority', journal: true });
  const { databaseName } = app.app.runtime.database.db;
  const database = { client, db: client.db(databaseName), local: null, close: () => client.close() };
  const config = readConfig({ NODE_ENV: 'test', PORT: '0', ROLE: 'worker', SWEEP_EVERY_SECONDS: seconds });
  const worker = await openApp(config, { database, clock, log: app.app.runtime.log });
  const close = async () => {
    await worker.close();
    await client.close();
  };
  return { ...worker, close };
}

beforeAll(async () => {
  app = await openTestApp({ clock });
  workers = await Promise.all(Array.from({ length: workerCount }, () => startWorker('30')));
});
afterAll(() => Promise.all(workers.map((worker) => worker.close())));

const runs = () => app.app.runtime.database.db.collection('enrolments');
const stepDone = (broker: string) =>
  app.app.runtime.database.db.collection('audit_log').find({ broker, event: 'enrolment.step_done' }).toArray();

/** A lead whose only step is due in an hour, as the workers know. */
async function waitingRun(ana: Client & { brokerId: string }): Promise<Date> {
  await activeCampaign(ana, [move('PERFILAMIENTO', 1)], onStage('ENTRADA'));
  const begun = clock.now();
  await exampleLead(ana);
  return vi.waitFor(
    async () => {
      const run = await runs().findOne({ broker: ana.brokerId, nextStepAt: { $gt: begun }, lease: null });
      expect(run?.['nextStepAt'].getTime()).toBeGreaterThan(begun.getTime() + HOUR - 1);
      return run!['nextStepAt'] as Date;
    },
    { timeout: 10_000, interval: 20 },
  );
}

describe('a due step, with four workers that sweep every 30 s', () => {
  it('is looked at as soon as its run begins', async () => {
    const ana = await newBroker(app);
    const begun = performance.now();
    await waitingRun(ana);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  // A machine that is busy with other tests may be late by itself.
  it('is carried out once, within 300 ms of its time', { retry: 2 }, async () => {
    const ana = await newBroker(app);
    const dueAt = await waitingRun(ana);
    clock.advance(dueAt.getTime() - clock.now().getTime() - 3000);
    // Somebody else’s run begins, and with it the workers look when the next step is due.
    await waitingRun(await newBroker(app));
    expect(await stepDone(ana.brokerId)).toEqual([]);
    const done = await vi.waitFor(
      async () => {
        const events = await stepDone(ana.brokerId);
        expect(events).not.toEqual([]);
        return events;
      },
      { timeout: 5000, interval: 20 },
    );
    expect(done).toHaveLength(1);
    const late = (done[0]!['createdAt'] as Date).getTime() - dueAt.getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(300);
  });
});

describe('a worker', () => {
  it('is told of a write only which events it recorded', async () => {
    const told: unknown[] = [];
    const stop = workers[0]!.runtime.feed.on('audit_log', (row) => told.push(row));
    const ana = await newBroker(app);
    await exampleLead(ana);
    const leadCreated = { events: expect.arrayContaining(['lead.created']) as string[] };
    await vi.waitFor(() => expect(told).toContainEqual(leadCreated));
    stop();
    expect(told.every((row) => Object.keys(row as object).join() === 'events')).toBe(true);
    // Of each commit one row, although most write several.
    const log = app.app.runtime.database.db.collection('audit_log');
    expect(told.length).toBeLessThan(await log.countDocuments({ broker: ana.brokerId }));
  });
});

describe('a worker whose change feed is cut', () => {
  it('carries a due step out at its next sweep', async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    const sweeping = await startWorker('2');
    workers.push(sweeping);
    await sweeping.runtime.feed.close();
    const ana = await newBroker(app);
    await activeCampaign(ana, [move('PERFILAMIENTO')], onStage('ENTRADA'));
    await exampleLead(ana);
    const [begun] = await app.app.runtime.database.db
      .collection('audit_log')
      .find({ broker: ana.brokerId, event: 'enrolment.started' })
      .toArray();
    const [done] = await vi.waitFor(
      async () => {
        const events = await stepDone(ana.brokerId);
        expect(events).toHaveLength(1);
        return events;
      },
      { timeout: 10_000, interval: 20 },
    );
    expect(done!['createdAt'].getTime() - begun!['createdAt'].getTime()).toBeLessThan(2000 + 300);
  });
});

import { MongoJobRepository } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { describe, expect, it, vi } from 'vitest';
import { jobs } from '../../jobs/index.ts';
import { startWorker } from '../../jobs/worker.ts';
import { newBroker } from '../support/brokers.ts';
import { AuditLogsDocument } from '../support/graphql/graphql.ts';
import { openTestApp } from '../support/test-app.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

describe('the worker', () => {
  it('schedules every job of jobs/index.ts, and nothing else', async () => {
    const app = await openTestApp();
    const schedule = app.app.runtime.database.db.collection('agenda_ticks');
    await schedule.insertOne({ name: 'a job of an earlier release', repeatInterval: 500, nextRunAt: new Date() });
    const worker = await startWorker(app.app.runtime);
    // The scheduler does not wait for the majority, which these reads see.
    await vi.waitFor(async () => expect(await schedule.countDocuments()).toBe(jobs.length));
    const rows = await schedule.find().toArray();
    await worker.close();
    expect(new Set(rows.map((row) => row['name']))).toEqual(new Set(jobs.map(({ name }) => name)));
    expect(rows).toHaveLength(jobs.length);
  });

  it('does what is due, and holds nothing when it has ended', async () => {
    const app = await openTestApp();
    const ana = await newBroker(app);
    const schedule = app.app.runtime.database.db.collection('agenda_ticks');
    const log = app.app.runtime.database.db.collection('audit_log');
    const sealed = log.watch([{ $match: { operationType: 'update' } }]);
    const firstSeal = sealed.next();
    const worker = await startWorker(app.app.runtime);
    await firstSeal;
    await sealed.close();
    // Locked and not begun, as a row is between two polls of the scheduler.
    const ours = { lockedAt: new Date(), lastModifiedBy: app.app.runtime.processId };
    await schedule.updateOne({ name: 'check-triggers' }, { $set: ours });
    await worker.close();
    const { auditLogs } = await ana.run(AuditLogsDocument, {});
    expect(auditLogs.edges.every(({ node }) => node.batch === 1)).toBe(true);
    await vi.waitFor(async () => expect(await schedule.countDocuments({ lockedAt: { $ne: null } })).toBe(0));
  });

  it('holds nothing that was being locked when it was told to end', async () => {
    const app = await openTestApp();
    const { db } = app.app.runtime.database;
    const asked = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const lock = vi.spyOn(MongoJobRepository.prototype, 'getNextJobToRun');
    lock.mockImplementationOnce(async function (this: MongoJobRepository, ...sought) {
      asked.resolve();
      await goOn.promise;
      return this.getNextJobToRun(...sought);
    });
    const worker = await startWorker(app.app.runtime);
    await asked.promise;
    await db.collection('agenda_ticks').updateMany({}, { $set: { nextRunAt: new Date(0), lockedAt: null } });
    const stop = vi.spyOn(Agenda.prototype, 'stop');
    const closed = worker.close();
    await vi.waitUntil(() => stop.mock.results.length > 0);
    await stop.mock.results[0]!.value;
    // Time enough for a close that waits for nothing to be over.
    for (let n = 0; n < 20; n++) await db.command({ ping: 1 });
    goOn.resolve();
    await closed;
    for (let n = 0; n < 20; n++) await db.command({ ping: 1 });
    expect(await db.collection('agenda_ticks').countDocuments({ lockedAt: { $ne: null } })).toBe(0);
  });

  it('starts a job again and again', async () => {
    const app = await openTestApp();
    const schedule = app.app.runtime.database.db.collection('agenda_ticks');
    const started = schedule.watch(
      [{ $match: { 'updateDescription.updatedFields.lastFinishedAt': { $exists: true } } }],
      {
        fullDocument: 'updateLookup',
      },
    );
    const times = new Map<string, number>();
    const seen = started.next();
    const worker = await startWorker(app.app.runtime);
    for (let change = await seen; (times.get('seal-audit-log') ?? 0) < 3; change = await started.next()) {
      const name = (change as { fullDocument?: { name: string } }).fullDocument?.name ?? '';
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    await started.close();
    await worker.close();
    expect(times.get('seal-audit-log')).toBe(3);
  });

  it('goes on when every row of the scheduler is lost', async () => {
    const app = await openTestApp();
    const schedule = app.app.runtime.database.db.collection('agenda_ticks');
    const worker = await startWorker(app.app.runtime);
    await vi.waitFor(async () => expect(await schedule.countDocuments()).toBe(jobs.length));
    await schedule.deleteMany({});
    await vi.waitFor(
      async () => expect(await schedule.countDocuments({ lastFinishedAt: { $ne: null } })).toBe(jobs.length),
      {
        timeout: 60_000,
      },
    );
    await worker.close();
  }, 90_000);

  it('goes on when a machine whose clock is ahead put the next start into the future', async () => {
    const app = await openTestApp();
    const schedule = app.app.runtime.database.db.collection('agenda_ticks');
    const worker = await startWorker(app.app.runtime);
    await vi.waitFor(async () => expect(await schedule.countDocuments()).toBe(jobs.length));
    const ahead = new Date(Date.now() + 60 * MINUTE);
    await schedule.updateMany({}, { $set: { nextRunAt: ahead, lockedAt: ahead, lastFinishedAt: null } });
    await vi.waitFor(
      async () => expect(await schedule.countDocuments({ lastFinishedAt: { $ne: null } })).toBe(jobs.length),
      { timeout: 60_000 },
    );
    await worker.close();
  }, 90_000);

  it('two jobs never share a name', () => {
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  });
});

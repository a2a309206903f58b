import { Db } from 'mongodb';
import { describe, expect, it, vi } from 'vitest';
import { jobs } from '../../jobs/index.ts';
import { startWorker } from '../../jobs/worker.ts';
import { newBroker } from '../support/brokers.ts';
import { AuditLogsDocument } from '../support/graphql/graphql.ts';
import { openTestApp } from '../support/test-app.ts';
import { MINUTE } from '../support/virtual-clock.ts';

describe('the worker', () => {
  it('rings every tick of jobs/index.ts, and nothing else', async () => {
    const app = await openTestApp();
    const worker = await startWorker(app.app.runtime);
    const ticks = app.app.runtime.database.db.collection('agenda_ticks');
    // The alarm clock does not wait for the majority, which these reads see.
    await vi.waitFor(async () => expect(await ticks.countDocuments()).toBeGreaterThanOrEqual(jobs.length));
    const rows = await ticks.find().toArray();
    await worker.close();
    expect(new Set(rows.map((row) => row['name']))).toEqual(new Set(jobs.map(({ name }) => name)));
    expect(rows).toHaveLength(jobs.length);
  });

  it('does what is due, and holds nothing when it has ended', async () => {
    const app = await openTestApp();
    const ana = await newBroker(app);
    const ticks = app.app.runtime.database.db.collection('agenda_ticks');
    const log = app.app.runtime.database.db.collection('audit_log');
    const sealed = log.watch([{ $match: { operationType: 'update' } }]);
    const firstSeal = sealed.next();
    const worker = await startWorker(app.app.runtime);
    await firstSeal;
    await sealed.close();
    // Locked and not begun, as a tick is between two looks of the alarm clock.
    const ours = { lockedAt: new Date(), lastModifiedBy: app.app.runtime.processId };
    await ticks.updateOne({ name: 'check-triggers' }, { $set: ours });
    await worker.close();
    const { auditLogs } = await ana.run(AuditLogsDocument, {});
    expect(auditLogs.edges.every(({ node }) => node.batch === 1)).toBe(true);
    await vi.waitFor(async () => expect(await ticks.countDocuments({ lockedAt: { $ne: null } })).toBe(0));
  });

  it('as a process of its own reads nothing of what it writes', async () => {
    const watch = vi.spyOn(Db.prototype, 'watch');
    await openTestApp({}, { ROLE: 'worker', WEBHOOK_BASE_URL: 'https://crm.example.com' });
    expect(watch).not.toHaveBeenCalled();
    watch.mockRestore();
  });

  it('rings a tick again and again', async () => {
    const app = await openTestApp();
    const ticks = app.app.runtime.database.db.collection('agenda_ticks');
    const rung = ticks.watch([{ $match: { 'updateDescription.updatedFields.lastFinishedAt': { $exists: true } } }], {
      fullDocument: 'updateLookup',
    });
    const times = new Map<string, number>();
    const seen = rung.next();
    const worker = await startWorker(app.app.runtime);
    for (let change = await seen; (times.get('seal-audit-log') ?? 0) < 3; change = await rung.next()) {
      const name = (change as { fullDocument?: { name: string } }).fullDocument?.name ?? '';
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    await rung.close();
    await worker.close();
    expect(times.get('seal-audit-log')).toBe(3);
  });

  it('rings on when every row of the alarm clock is lost', async () => {
    const app = await openTestApp();
    const ticks = app.app.runtime.database.db.collection('agenda_ticks');
    const worker = await startWorker(app.app.runtime);
    await vi.waitFor(async () => expect(await ticks.countDocuments()).toBe(jobs.length));
    await ticks.deleteMany({});
    await vi.waitFor(
      async () => expect(await ticks.countDocuments({ lastFinishedAt: { $ne: null } })).toBe(jobs.length),
      {
        timeout: 60_000,
      },
    );
    await worker.close();
  }, 90_000);

  it('rings on when a machine whose clock is ahead put its next ring into the future', async () => {
    const app = await openTestApp();
    const ticks = app.app.runtime.database.db.collection('agenda_ticks');
    const worker = await startWorker(app.app.runtime);
    await vi.waitFor(async () => expect(await ticks.countDocuments()).toBe(jobs.length));
    const ahead = new Date(Date.now() + 60 * MINUTE);
    await ticks.updateMany({}, { $set: { nextRunAt: ahead, lockedAt: ahead, lastFinishedAt: null } });
    await vi.waitFor(
      async () => expect(await ticks.countDocuments({ lastFinishedAt: { $ne: null } })).toBe(jobs.length),
      { timeout: 60_000 },
    );
    await worker.close();
  }, 90_000);

  it('two jobs never share a name', () => {
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  });
});

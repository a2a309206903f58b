import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countPage } from '../../src/audit/followers/count-page.ts';
import type { FollowerCursor } from '../../src/audit/followers/follower-cursor.entity.ts';
import type { SealedEntry } from '../../src/audit/followers/follower.ts';
import { runFollowers } from '../../src/audit/followers/run-followers.ts';
import { sealLog } from '../../src/audit/seal-log.ts';
import { AppError, refusal } from '../../src/errors.ts';
import { importContent, manyLeads } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf, type Client } from '../support/client.ts';
import { FollowerFaultsDocument, RetryFollowerFaultDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { rowsOf, ScriptedCounter, ScriptedFollower } from './support/scripted-followers.ts';

let app: TestApp;
const follower = new ScriptedFollower();
const [counter, other] = [new ScriptedCounter(), new ScriptedCounter('other-counter')];
const followers = [counter, follower, other];
beforeAll(async () => {
  app = await openTestApp();
});
beforeEach(() => {
  follower.reset();
  counter.reset();
  app.app.runtime.followers = followers;
});

const faultsOf = async (owner: Client) => nodesOf((await owner.run(FollowerFaultsDocument, {})).followerFaults);
const retry = async (owner: Client, faultId: string) =>
  (await owner.run(RetryFollowerFaultDocument, { input: { faultId } })).retryFollowerFault;
const written = async (brokerId: string) =>
  ((await rowsOf(app.app.runtime, brokerId, 'scripted')) ?? []).map((row) => row['lead']);
const counted = async (brokerId: string, name = 'scripted-counter') => rowsOf(app.app.runtime, brokerId, name);

async function newLeads(owner: Client, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await newLead(owner)).id);
  return ids;
}

describe('a follower', () => {
  it('is given the entries of its events once, in the order of the log, and at each broker its own', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const first = await newLeads(ana, 2);
    const hers = await newLeads(eva, 1);
    await app.runDueJobs();
    first.push(...(await newLeads(ana, 2)));
    await app.runDueJobs();
    expect(await written(ana.brokerId)).toEqual(first);
    expect(await written(eva.brokerId)).toEqual(hers);
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 4 }]);
    expect(await counted(eva.brokerId)).toEqual([{ what: 'lead.created', entries: 1 }]);
  });

  it('does nothing twice when several processes follow the same log at once', async () => {
    const ana = await newBroker(app);
    const ids: string[] = [];
    for (let round = 0; round < 4; round++) {
      ids.push(...(await newLeads(ana, 2)));
      await sealLog(app.app.runtime);
      const processes = Array.from({ length: 3 }, (_, n) => ({ ...app.app.runtime, processId: `process ${n}` }));
      await Promise.all(processes.map((runtime) => runFollowers(runtime)));
    }
    await app.runDueJobs();
    expect(await written(ana.brokerId)).toEqual(ids);
    for (const name of ['scripted-counter', 'other-counter'])
      expect(await counted(ana.brokerId, name)).toEqual([{ what: 'lead.created', entries: 8 }]);
  });

  it('has pages of 500 entries, that end within a batch and go over several', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 1);
    await sealLog(app.app.runtime);
    await importContent(app, ana, manyLeads(600));
    await app.runDueJobs();
    expect(new Set(await written(ana.brokerId)).size).toBe(601);
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 601 }]);
    expect(Math.max(...follower.pages)).toBeLessThanOrEqual(500);
  });

  it('reads a page again in halves when it leads to more than 2,000 writes', async () => {
    const ana = await newBroker(app);
    const ids = await newLeads(ana, 4);
    follower.rowsMore = 700;
    await app.runDueJobs();
    expect(new Set(await written(ana.brokerId))).toEqual(new Set(ids));
    expect(follower.pages).toEqual([4, 2, 2]);
    expect(await faultsOf(ana)).toEqual([]);
  });

  it('waits for what passes, and keeps no fault of it', async () => {
    const ana = await newBroker(app);
    const ids = await newLeads(ana, 2);
    let left = 1;
    follower.fault = () => (left-- > 0 ? new AppError('OVERLOADED', { retryAfterSeconds: 1 }) : null);
    await sealLog(app.app.runtime);
    await runFollowers(app.app.runtime);
    expect(await written(ana.brokerId)).toEqual([]);
    await app.runDueJobs();
    expect(await written(ana.brokerId)).toEqual(ids);
    expect(await faultsOf(ana)).toEqual([]);
  });
});

describe('an entry at which a follower fails for good', () => {
  it('is kept and shown, and all others are followed', async () => {
    const ana = await newBroker(app);
    const [first, bad, last] = await newLeads(ana, 3);
    follower.fault = ({ leadId }) => (leadId === bad ? new Error('of Ana Paz') : null);
    await app.runDueJobs();
    expect(await written(ana.brokerId)).toEqual([first, last]);
    const [fault] = await faultsOf(ana);
    expect(fault).toMatchObject({
      follower: 'scripted',
      event: 'lead.created',
      leadId: bad,
      attempts: 1,
      retryAt: null,
    });
    expect(fault).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', logId: expect.any(String) as string });
    expect(app.logLines.join('')).toContain(fault!.logId!);
  });

  it('is told with the code of a refusal', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 1);
    follower.fault = () => refusal('LEAD_ARCHIVED');
    await app.runDueJobs();
    expect(await faultsOf(ana)).toMatchObject([{ code: 'CONFLICT', logId: null }]);
  });

  it('is followed once when it is retried by hand and goes well', async () => {
    const ana = await newBroker(app);
    const [bad] = await newLeads(ana, 1);
    follower.fault = () => new Error('bad');
    await app.runDueJobs();
    const [fault] = await faultsOf(ana);
    expect(await retry(ana, fault!.id)).toMatchObject({ attempts: 1, retryAt: expect.any(String) as string });
    await retry(ana, fault!.id);
    await app.runDueJobs();
    expect(await faultsOf(ana)).toMatchObject([{ id: fault!.id, attempts: 2, retryAt: null, settledAt: null }]);
    expect(await written(ana.brokerId)).toEqual([]);
    follower.fault = () => null;
    await retry(ana, fault!.id);
    await app.runDueJobs();
    expect(await faultsOf(ana)).toEqual([]);
    expect(await written(ana.brokerId)).toEqual([bad]);
    expect(await retry(ana, fault!.id)).toMatchObject({ retryAt: null, settledAt: expect.any(String) as string });
    await app.runDueJobs();
    expect(await written(ana.brokerId)).toEqual([bad]);
  });

  it('cannot be retried when this version has no such follower', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 1);
    follower.fault = () => new Error('bad');
    await app.runDueJobs();
    const [fault] = await faultsOf(ana);
    app.app.runtime.followers = [counter];
    const refused = await ana.refused(RetryFollowerFaultDocument, { input: { faultId: fault!.id } });
    expect(refused.extensions).toMatchObject({ code: 'CONFLICT', reason: 'FOLLOWER_GONE', follower: 'scripted' });
  });
});

describe('a counter', () => {
  it('stops at an entry that it cannot count, while the others go on, and is rebuilt by hand', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 1);
    await app.runDueJobs();
    const [bad] = await newLeads(ana, 1);
    counter.fault = ({ leadId }) => (leadId === bad ? new Error('bad') : null);
    await app.runDueJobs();
    await newLeads(ana, 1);
    await app.runDueJobs();
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 1 }]);
    expect(await counted(ana.brokerId, 'other-counter')).toEqual([{ what: 'lead.created', entries: 3 }]);
    const [fault] = await faultsOf(ana);
    expect(fault).toMatchObject({ follower: 'scripted-counter', leadId: bad, attempts: 1 });
    counter.fault = () => null;
    await retry(ana, fault!.id);
    await app.runDueJobs();
    expect(await faultsOf(ana)).toEqual([]);
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 3 }]);
  });

  it('keeps its numbers of before when its rebuild stops too', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 1);
    await app.runDueJobs();
    await newLeads(ana, 1);
    counter.fault = () => new Error('bad');
    await app.runDueJobs();
    await retry(ana, (await faultsOf(ana))[0]!.id);
    await app.runDueJobs();
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 1 }]);
    expect((await faultsOf(ana)).length).toBeGreaterThan(0);
  });

  it('ends its page with the entry that makes 2,000 rows full', async () => {
    counter.dims = ({ id }) => Array.from({ length: 900 }, (_, n) => `${id}:${n}`);
    const entries = [1, 2, 3, 4].map((index) => {
      const entry = { id: `${index}`, event: 'lead.created', createdAt: new Date(0) } as SealedEntry;
      return { entry, next: { batch: 1, index } };
    });
    const whole = { from: { batch: 1, index: 0 }, entries, next: { batch: 2, index: 0 }, isEnd: true };
    const { page } = countPage([{ follower: counter, cursor: {} as FollowerCursor }], whole);
    expect(page).toEqual({ ...whole, entries: entries.slice(0, 3), next: { batch: 1, index: 3 }, isEnd: false });
  });
});

describe('a new version of a counter', () => {
  it('counts from the start of the log, and is read once it has caught up', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 2);
    await app.runDueJobs();
    counter.version++;
    counter.dims = ({ event }) => [`new ${event}`];
    await newLeads(ana, 1);
    await app.runDueJobs();
    expect(await counted(ana.brokerId)).toEqual([{ what: 'new lead.created', entries: 3 }]);
    const { db } = app.app.runtime.database;
    const former = { broker: ana.brokerId, generation: 1 };
    expect(await db.collection('report_rows').countDocuments({ ...former, report: counter.name })).toBe(0);
    expect(await db.collection('follower_cursors').countDocuments({ ...former, follower: counter.name })).toBe(0);
  });

  it('leaves the numbers of before to its readers while it has not caught up', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 2);
    await app.runDueJobs();
    counter.version++;
    counter.fault = () => new Error('bad');
    await newLeads(ana, 1);
    await app.runDueJobs();
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 2 }]);
  });

  it('is left alone by a process of the release before', async () => {
    const ana = await newBroker(app);
    await newLeads(ana, 1);
    const older = new ScriptedCounter();
    older.version = counter.version++;
    await app.runDueJobs();
    older.dims = () => ['old'];
    await newLeads(ana, 1);
    await sealLog(app.app.runtime);
    await runFollowers({ ...app.app.runtime, followers: [older, follower, other] });
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 1 }]);
    await app.runDueJobs();
    expect(await counted(ana.brokerId)).toEqual([{ what: 'lead.created', entries: 2 }]);
  });
});

describe('the metrics', () => {
  it('say how far behind a follower is, and at how many entries it failed', async () => {
    const measured = await openTestApp({ followers: [follower] }, { METRICS_ADDRESS: '127.0.0.1:0' });
    const text = async () => (await fetch(measured.app.metricsUrl!)).text();
    const ana = await newBroker(measured);
    await newLeads(ana, 1);
    await measured.runDueJobs();
    expect(await text()).toContain('cadencia_follower_lag_batches{follower="scripted"} 0');
    for (let batch = 0; batch < 2; batch++) {
      await newLeads(ana, 1);
      await sealLog(measured.app.runtime);
    }
    expect(await text()).toContain('cadencia_follower_lag_batches{follower="scripted"} 2');
    expect(await text()).toContain('cadencia_follower_faults{follower="scripted"} 0');
    follower.fault = () => new Error('bad');
    await measured.runDueJobs();
    expect(await text()).toContain('cadencia_follower_lag_batches{follower="scripted"} 0');
    expect(await text()).toContain('cadencia_follower_faults{follower="scripted"} 2');
  });
});

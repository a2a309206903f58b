import { describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { newBroker } from '../support/brokers.ts';
import { fillOperation } from '../support/fill-operation.ts';
import { openTestApp } from '../support/test-app.ts';

/** One row per process, job or broker: a walk through them is no walk. */
const small = new Set(['migrations', 'leases', 'heartbeats', 'agenda_ticks', 'call_pace', 'call_settings', 'settings']);

describe('every query and every job', () => {
  it('is served by an index', async () => {
    const app = await openTestApp();
    const owner = await newBroker(app);
    const { db } = app.app.runtime.database;
    await db.command({ profile: 2 });
    const queries = Object.values((await openSchema()).getQueryType()!.getFields());
    for (const field of queries) await owner.send(fillOperation('query', field));
    await app.runDueJobs();
    await db.command({ profile: 0 });
    const scans = await db
      .collection('system.profile')
      .find({ planSummary: /COLLSCAN/ })
      .toArray();
    const walked = scans.map(({ ns, command }) => ({
      collection: String(ns).split('.')[1]!,
      command: JSON.stringify(command).slice(0, 200),
    }));
    expect(walked.filter(({ collection }) => !small.has(collection) && collection !== 'system')).toEqual([]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { migrate } from '../../src/storage/migrate.ts';
import { openTestApp } from '../support/test-app.ts';

describe('the health endpoints', () => {
  it('a process that can do its work is live and ready', async () => {
    const app = await openTestApp();
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
    expect(await (await fetch(`${app.url}/readyz`)).json()).toEqual({ status: 'ready' });
    expect(await (await fetch(`${app.url}/metrics`)).text()).toContain('cadencia_change_feed_alive 1');
  });

  it('a process whose database takes no writes is unready and alive', async () => {
    const app = await openTestApp();
    const { db } = app.app.runtime.database;
    const command = vi.spyOn(db, 'command').mockRejectedValue(new Error('the primary is away'));
    const ready = await fetch(`${app.url}/readyz`);
    const live = await fetch(`${app.url}/livez`);
    command.mockRestore();
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('2');
    expect(await ready.json()).toEqual({ status: 'unready', faults: ['the database takes no writes'] });
    expect(live.status).toBe(200);
  });

  it('a process whose database lost an index is unready within half a minute, and says which', async () => {
    const app = await openTestApp();
    const { db } = app.app.runtime.database;
    const ready = async () => (await fetch(`${app.url}/readyz`)).json();
    expect(await ready()).toEqual({ status: 'ready' });
    await db.collection('leads').dropIndex('broker_1_phoneKey_1');
    app.clock.advance(30_000);
    const faults = ['indexes are missing: leads.broker_1_phoneKey_1; a restart builds them again'];
    expect(await ready()).toEqual({ status: 'unready', faults });
    await migrate({ ...app.app.runtime, db });
    expect(await ready()).toEqual({ status: 'unready', faults });
    app.clock.advance(30_000);
    expect(await ready()).toEqual({ status: 'ready' });
  });

  it('a probe writes nothing, and compares the indexes once for all probes of half a minute', async () => {
    const app = await openTestApp();
    const { db } = app.app.runtime.database;
    // Its own writes would be among those that are counted.
    await app.app.runtime.heartbeat.close();
    await db.command({ profile: 2 });
    for (let probe = 0; probe < 5; probe++) await fetch(`${app.url}/readyz`);
    await db.command({ profile: 0 });
    const profiled = db.collection('system.profile');
    expect(await profiled.countDocuments({ op: { $in: ['insert', 'update', 'remove'] } })).toBe(0);
    expect(await profiled.countDocuments({ 'command.listIndexes': 'leads' })).toBe(1);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { migrate } from '../../src/storage/open/migrate.ts';
import { readConfig } from '../../src/config.ts';
import { openTestApp } from '../support/test-app.ts';

describe('the health endpoints', () => {
  it('a process that can do its work is live and ready', async () => {
    const app = await openTestApp();
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
    expect(await (await fetch(`${app.url}/readyz`)).json()).toEqual({ status: 'ready' });
  });

  it('metrics are on an address of their own, and on the public one there are none', async () => {
    const app = await openTestApp({}, { METRICS_ADDRESS: '127.0.0.1:0' });
    const { metricsUrl } = app.app;
    expect(new URL(metricsUrl!).port).not.toBe(new URL(app.url).port);
    const text = await (await fetch(metricsUrl!)).text();
    expect(text).toContain('cadencia_change_feed_alive 1');
    expect(text).toMatch(/^cadencia_disk_free_bytes \d+/m);
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
    expect((await fetch(metricsUrl!.replace('/metrics', '/'))).status).toBe(404);
    await app.close();
    await expect(fetch(metricsUrl!)).rejects.toThrow();
  });

  it('metrics are served nowhere unless an address was given', async () => {
    const app = await openTestApp();
    expect(app.app.metricsUrl).toBeNull();
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
  });

  it.each(['9464', 'http://127.0.0.1:9464', '127.0.0.1:99999', ':9464'])(
    'an address for metrics such as %s is refused at the start',
    (METRICS_ADDRESS) => {
      expect(() => readConfig({ METRICS_ADDRESS })).toThrow('METRICS_ADDRESS: write a host and a port');
    },
  );

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

import { describe, expect, it, vi } from 'vitest';
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
    const collection = vi.spyOn(db, 'collection').mockImplementation(() => {
      throw new Error('the primary is away');
    });
    const ready = await fetch(`${app.url}/readyz`);
    const live = await fetch(`${app.url}/livez`);
    collection.mockRestore();
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('2');
    expect(await ready.json()).toEqual({ status: 'unready', faults: ['the database takes no writes'] });
    expect(live.status).toBe(200);
  });
});

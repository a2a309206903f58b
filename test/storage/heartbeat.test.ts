import { describe, expect, it } from 'vitest';
import { liveProcesses, startHeartbeat } from '../../src/storage/heartbeat.ts';
import { version } from '../../src/runtime/version.ts';
import { openTestApp } from '../support/test-app.ts';

describe('the heartbeats', () => {
  it('say which processes answer requests and which work, and in what version', async () => {
    const { runtime } = (await openTestApp()).app;
    const { db } = runtime.database;
    const worker = await startHeartbeat(db, 'w', 'worker');
    const both = await startHeartbeat(db, 'b', 'all');
    const api = { processId: runtime.processId, role: 'api', version };
    const b = { processId: 'b', role: 'all', version };
    expect(await liveProcesses(runtime, 'api')).toEqual([api, b]);
    expect(await liveProcesses(runtime, 'worker')).toEqual([{ processId: 'w', role: 'worker', version }, b]);
    await Promise.all([worker.close(), both.close()]);
    expect(await liveProcesses(runtime, 'worker')).toEqual([]);
  });

  it('of a killed process count for half a minute', async () => {
    const { runtime } = (await openTestApp()).app;
    const beats = runtime.database.db.collection<{ _id: string }>('heartbeats');
    const killed = (_id: string, secondsAgo: number) =>
      beats.updateOne(
        { _id },
        [{ $set: { role: 'worker', version, at: { $subtract: ['$$NOW', secondsAgo * 1000] } } }],
        { upsert: true },
      );
    await killed('lately', 25);
    await killed('before', 31);
    expect((await liveProcesses(runtime, 'worker')).map(({ processId }) => processId)).toEqual(['lately']);
  });

  it('tell that a write was not stored', async () => {
    const { runtime } = (await openTestApp()).app;
    const { db } = runtime.database;
    await db.command({ collMod: 'heartbeats', validator: { none: { $exists: true } } });
    const refused = await startHeartbeat(db, 'refused', 'worker');
    expect(refused.isStored()).toBe(false);
    await refused.close();
    expect(runtime.heartbeat.isStored()).toBe(true);
  });
});

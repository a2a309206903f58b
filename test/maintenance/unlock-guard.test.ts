import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { expect, inject, it } from 'vitest';
import { startLocalMongod } from '../../src/storage/local-mongod/start.ts';

it('a backup that is killed leaves no mongod locked', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cadencia-locked-'));
  const mongod = await startLocalMongod(inject('mongodBinary'), dataDir);
  const client = await MongoClient.connect(mongod.url);
  try {
    const guard = fork('dist/src/maintenance/unlock-guard.js', [new URL(mongod.url).port]);
    const ended = once(guard, 'exit');
    await once(guard, 'message');
    const rows = client.db('test').collection('rows');
    await rows.insertOne({ n: 1 });
    await client.db('admin').command({ fsync: 1, lock: true });
    const writing = rows.insertOne({ n: 2 });
    // As the end of its parent does, whatever ended it.
    guard.disconnect();
    await writing;
    expect(await rows.countDocuments()).toBe(2);
    await ended;
  } finally {
    await client.close();
    await mongod.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

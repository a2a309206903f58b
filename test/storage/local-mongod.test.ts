import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { expect, inject, it } from 'vitest';
import { startLocalMongod } from '../../src/storage/local-mongod/start.ts';
import { freePort } from '../../src/storage/local-mongod/free-port.ts';

it('waits for a mongod that ends while it is asked whose it is', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cadencia-ending-'));
  const port = await freePort();
  await writeFile(join(dataDir, 'port'), String(port));
  // As the mongod of a killed Cadencia does while its watcher ends it: the port is open, and then nothing answers.
  const ending = createServer((socket) => ending.close() && socket.destroy());
  await new Promise<void>((done) => ending.listen(port, '127.0.0.1', done));
  try {
    const mongod = await startLocalMongod(inject('mongodBinary'), dataDir);
    await mongod.stop();
    expect(new URL(mongod.url).port).toBe(String(port));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 60_000);

it('a data directory that was copied opens on another port, with its rows', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cadencia-copied-'));
  try {
    const first = await startLocalMongod(inject('mongodBinary'), dataDir);
    const before = await MongoClient.connect(first.url);
    await before.db('test').collection('rows').insertOne({ n: 1 });
    await before.close();
    await first.stop();
    // As in a copy that must not meet the original: the stored replica set names the old port.
    await writeFile(join(dataDir, 'port'), String(await freePort()));
    const second = await startLocalMongod(inject('mongodBinary'), dataDir);
    const after = await MongoClient.connect(second.url);
    await after
      .db('test')
      .collection('rows')
      .insertOne({ n: 2 }, { writeConcern: { w: 'majority' } });
    expect(await after.db('test').collection('rows').countDocuments()).toBe(2);
    await after.close();
    await second.stop();
    expect(second.url).not.toBe(first.url);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 60_000);

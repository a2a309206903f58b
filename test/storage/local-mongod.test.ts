import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMongodBinary } from '../../src/storage/local-mongod/find-binary.ts';
import { startLocalMongod } from '../../src/storage/local-mongod/start.ts';

/** One mongod for all mutants: starting it takes longer than most of them. */
export async function openMongod(): Promise<{ url: string; close: () => Promise<void> }> {
  const { MONGOD_BINARY = null, PATH = '' } = process.env;
  const binary = await findMongodBinary({ configured: MONGOD_BINARY, path: PATH, say: (line) => console.info(line) });
  const dir = await mkdtemp(join(tmpdir(), 'cadencia-mutants-db-'));
  const mongod = await startLocalMongod(binary, dir);
  const close = async (): Promise<void> => {
    await mongod.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { url: mongod.url, close };
}

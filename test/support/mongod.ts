import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MongoClient } from 'mongodb';
import type { TestProject } from 'vitest/node';
import { findMongodBinary } from '../../src/storage/local-mongod/find-binary.ts';
import { startLocalMongod } from '../../src/storage/local-mongod/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mongoUrl: string;
    mongodBinary: string;
  }
}

/** Compiles what tests start as processes, and starts one mongod for the whole run as Cadencia starts its own. A database left behind fails the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  const { MONGOD_BINARY = null, PATH = '' } = process.env;
  const binary = await findMongodBinary({ configured: MONGOD_BINARY, path: PATH, say: (line) => console.info(line) });
  const dataDir = await mkdtemp(join(tmpdir(), 'cadencia-test-'));
  const mongod = await startLocalMongod(binary, dataDir);
  project.provide('mongoUrl', mongod.url);
  project.provide('mongodBinary', binary);
  return async () => {
    const leftovers = await testDatabases(mongod.url);
    await mongod.stop();
    await rm(dataDir, { recursive: true, force: true });
    if (leftovers.length > 0) throw new Error(`tests left databases behind: ${leftovers.join(', ')}`);
  };
}

async function testDatabases(url: string): Promise<string[]> {
  const client = await MongoClient.connect(url);
  const { databases } = await client.db().admin().listDatabases();
  await client.close();
  return databases.map(({ name }) => name).filter((name) => name.startsWith('test-'));
}

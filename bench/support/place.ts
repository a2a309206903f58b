import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { findMongodBinary } from '../../src/storage/local-mongod/find-binary.ts';
import { startLocalMongod } from '../../src/storage/local-mongod/start.ts';
import { Program, type ProgramOptions } from './program.ts';

/** Where a bench runs: a database of its own, and the programs it started. All of it is gone after `close`. */
export interface Place {
  /** Connection string with the name of the database. */
  databaseUrl: string;
  db: Db;
  /** A second database on the same server, which is gone with the first. */
  another: () => Pick<Place, 'databaseUrl' | 'db'>;
  /** Starts a compiled program of `bench/`, such as `steps/cadencia-worker.js`. */
  start: (script: string, options?: ProgramOptions) => Promise<Program>;
  /** Where started programs leave their CPU profiles; null when nobody asked for them. */
  profileDir: string | null;
  close: () => Promise<void>;
}

/** On `DATABASE_URL`, or on a mongod of our own in a temporary directory. */
export async function openPlace(env: NodeJS.ProcessEnv, { profile }: { profile: boolean }): Promise<Place> {
  const server = await openServer(env);
  const name = `cadencia-bench-${randomUUID()}`;
  const databaseUrl = withDatabase(server.url, name);
  const client = await MongoClient.connect(databaseUrl);
  const other = client.db(`${name}-2`);
  const profileDir = profile ? await mkdtemp(join(tmpdir(), 'cadencia-profile-')) : null;
  const programs: Program[] = [];
  const closeAll = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    for (const db of [client.db(), other]) await db.dropDatabase();
    await client.close();
    await server.stop();
  };
  let closed: Promise<void> | undefined;
  return {
    databaseUrl,
    db: client.db(),
    another: () => ({ databaseUrl: withDatabase(server.url, other.databaseName), db: other }),
    profileDir,
    start: async (script, options = {}) => {
      const program = new Program(script, { ...options, profileDir });
      programs.push(program);
      await program.ready;
      return program;
    },
    close: () => (closed ??= closeAll()),
  };
}

async function openServer(env: NodeJS.ProcessEnv): Promise<{ url: string; stop: () => Promise<void> }> {
  const { DATABASE_URL, MONGOD_BINARY = null, PATH = '' } = env;
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => undefined };
  const binary = await findMongodBinary({ configured: MONGOD_BINARY, path: PATH, say: (line) => console.info(line) });
  const dataDir = await mkdtemp(join(tmpdir(), 'cadencia-bench-'));
  const removeData = () => rm(dataDir, { recursive: true, force: true });
  try {
    const mongod = await startLocalMongod(binary, dataDir);
    return { url: mongod.url, stop: () => mongod.stop().finally(removeData) };
  } catch (error) {
    await removeData();
    throw error;
  }
}

/** The same server with another database; a list of hosts is no URL that `new URL` reads. */
function withDatabase(url: string, name: string): string {
  return url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/, `$1/${name}$2`);
}

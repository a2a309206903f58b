import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout } from 'node:timers/promises';
import { MongoClient, MongoError, type Db, type MongoServerError } from 'mongodb';
import { MongoMemoryServer } from 'mongodb-memory-server-core';
import { DirectoryInUse, endOrphan, ownedByUs } from './end-orphan.ts';
import { freePort } from './free-port.ts';
import { makeDirectory } from '../open/make-directory.ts';

export interface LocalMongod {
  /** Connection string of the single-node replica set, without a database name. */
  url: string;
  pid: number;
  /** Settles when the program has ended, for whatever reason. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

const setName = 'cadencia';
const parameters = [
  // A transaction of a killed process holds its locks this long; no commit of ours takes as long (60 s by default).
  'transactionLifetimeLimitSeconds=20',
  // Nobody reads the past; by default five minutes of every row's versions stay in memory, and each read walks over them.
  'minSnapshotHistoryWindowInSeconds=5',
].flatMap((parameter) => ['--setParameter', parameter]);

/** How long a mongod that is ending may still hold the directory. */
const lockOutlives = 5000;

/**
 * Starts mongod on `dataDir` as a replica set of one, on loopback only. The port is kept in the directory, because the
 * stored configuration of the replica set names it. A second process on the same directory is refused; what a killed one
 * left running is ended first.
 */
export async function startLocalMongod(binary: string, dataDir: string): Promise<LocalMongod> {
  const dbPath = resolve(dataDir, 'db');
  await makeDirectory(dbPath).catch((error: Error) => {
    throw new Error(`CADENCIA_DATA_DIR: ${error.message}`, { cause: error });
  });
  const port = await keptPort(dataDir);
  const version = await versionOf(binary);
  for (const deadline = performance.now() + lockOutlives; ; await setTimeout(250)) {
    try {
      await endOrphan(port, dbPath);
      return await launch({ binary, version, dbPath, port, owner: ownedByUs(resolve(dataDir)) });
    } catch (error) {
      if (!isEnding(error as Error) || performance.now() > deadline) throw explain(error as Error, dbPath, port);
    }
  }
}

interface Launch {
  binary: string;
  version: string;
  dbPath: string;
  port: number;
  owner: string[];
}

async function launch({ binary, version, dbPath, port, owner }: Launch): Promise<LocalMongod> {
  const server = new MongoMemoryServer({
    binary: { systemBinary: binary, version },
    // Never another port than the stored one: the replica set would wait for ever for its member.
    instance: {
      dbPath,
      port,
      portGeneration: false,
      ip: '127.0.0.1',
      storageEngine: 'wiredTiger',
      replSet: setName,
      args: [...parameters, ...owner],
    },
    // Detached, so that Ctrl-C reaches Cadencia first; it still ends with a killed parent.
    spawn: { detached: true },
  });
  try {
    await server.start();
    const program = server.instanceInfo!.instance.mongodProcess!;
    const ended = once(program, 'exit').then(() => undefined);
    await becomePrimary(port);
    const url = `mongodb://127.0.0.1:${port}/?replicaSet=${setName}`;
    return { url, pid: program.pid!, ended, stop: async () => void (await server.stop({ doCleanup: false })) };
  } catch (error) {
    await server.stop({ doCleanup: false }).catch(() => undefined);
    throw error;
  }
}

/**
 * Forms the replica set on the first start; on a later one it is stored already and mongod elects itself. A copy of a data
 * directory has another port, where mongod does not find itself in what is stored.
 */
async function becomePrimary(port: number): Promise<void> {
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}`, { directConnection: true });
  try {
    const admin = client.db('admin');
    const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
    await admin.command({ replSetInitiate: { _id: setName, members } }).catch((error: MongoServerError) => {
      if (error.codeName !== 'AlreadyInitialized') throw error;
    });
    await moveTo(admin, members);
    const deadline = performance.now() + 30_000;
    while (!(await admin.command({ hello: 1 }))['isWritablePrimary']) {
      if (performance.now() > deadline) throw new Error('the replica set elected no primary within 30 s');
      await setTimeout(50);
    }
  } finally {
    await client.close();
  }
}

/** By force: a server that is not in its own configuration has no primary that could be asked. */
async function moveTo(admin: Db, members: Member[]): Promise<void> {
  const { config } = (await admin.command({ replSetGetConfig: 1 })) as { config: SetConfig };
  if (config.members[0]?.host === members[0]?.host) return;
  await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true });
}

interface Member {
  _id: number;
  host: string;
}

interface SetConfig {
  version: number;
  members: Member[];
}

async function versionOf(binary: string): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, ['--version']);
  const version = /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  if (!version) throw new Error(`${binary} --version does not answer like a mongod`);
  return version;
}

async function keptPort(dataDir: string): Promise<number> {
  const file = join(dataDir, 'port');
  const kept = Number(await readFile(file, 'utf8').catch(() => ''));
  if (kept > 0) return kept;
  const port = await freePort();
  await writeFile(file, String(port));
  return port;
}

/** mongod exits 100 for a directory in use and 48 for a port in use. */
function isInUse(error: Error): boolean {
  return error instanceof DirectoryInUse || /DBPathInUse|code "?100|code "?48|already in use/.test(error.message);
}

/** A mongod on the directory that was asked, or stood in the way, while it ended: soon it is gone. */
function isEnding(error: Error): boolean {
  return !(error instanceof DirectoryInUse) && (isInUse(error) || error instanceof MongoError);
}

function explain(error: Error, dbPath: string, port: number): Error {
  const who = error instanceof DirectoryInUse ? error.message : 'probably another Cadencia';
  const message = isInUse(error)
    ? `The database in ${dbPath} (port ${port}) is already in use by ${who}. ` +
      'Stop that process, or set CADENCIA_DATA_DIR to another directory.'
    : `The local mongod did not start on ${dbPath}: ${error.message}`;
  return new Error(message, { cause: error });
}

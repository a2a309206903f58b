import { MongoClient, type Db, type Document, type MongoClientOptions } from 'mongodb';
import { databaseIn } from './database-url.ts';
import { findMongodBinary } from '../local-mongod/find-binary.ts';
import { keepRunning } from '../local-mongod/keep-running.ts';
import { startLocalMongod, type LocalMongod } from '../local-mongod/start.ts';
import { waitForDatabase } from './wait-for-database.ts';

export interface DatabaseConfig {
  /** `DATABASE_URL`, or null for a mongod of our own. */
  url: string | null;
  /** Name of the database when the address names none. */
  name: string;
  dataDir: string;
  mongodBinary: string | null;
  path: string;
  say: (line: string) => void;
  /** Called while the database at `url` does not answer. */
  onAway?: () => Promise<void>;
}

export interface Database {
  client: MongoClient;
  db: Db;
  local: LocalMongod | null;
  close: () => Promise<void>;
}

// Every acknowledged write survives the loss of a node; a request never waits for ever. A line on which
// nothing arrives any more is noticed after connectTimeoutMS + heartbeatFrequencyMS, and whatever hangs on it fails then;
// by default that takes 40 s.
const clientOptions: MongoClientOptions = {
  w: 'majority',
  journal: true,
  readConcernLevel: 'majority',
  retryWrites: true,
  maxPoolSize: 50,
  waitQueueTimeoutMS: 5000,
  serverSelectionTimeoutMS: 5000,
  connectTimeoutMS: 5000,
  heartbeatFrequencyMS: 2000,
  ignoreUndefined: false,
};

/**
 * Connects to the given MongoDB, waiting for one that is away, or starts our own and keeps it running. Throws a message
 * that says what to do when neither is possible.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const local = config.url ? null : await ownMongod(config);
  const url = config.url ?? local!.url;
  let client: MongoClient | null = null;
  try {
    client = new MongoClient(url, clientOptions);
    refuseStandalone(await waitForDatabase(client, config));
    const db = client.db(databaseIn(url) || config.name);
    const opened = client;
    return { client, db, local, close: () => closeAll(opened, local) };
  } catch (error) {
    await closeAll(client, local);
    throw error;
  }
}

async function ownMongod(config: DatabaseConfig): Promise<LocalMongod> {
  const binary = await findMongodBinary({ configured: config.mongodBinary, path: config.path, say: config.say });
  return keepRunning(() => startLocalMongod(binary, config.dataDir), config.say);
}

function refuseStandalone(hello: Document): void {
  if (hello['setName'] || hello['msg'] === 'isdbgrid') return;
  throw new Error(
    'DATABASE_URL names a standalone MongoDB server, which has no transactions. Make it a replica set of one: ' +
      'start mongod with --replSet cadencia, then run once: mongosh --eval "rs.initiate()"',
  );
}

async function closeAll(client: MongoClient | null, local: LocalMongod | null): Promise<void> {
  await client?.close();
  await local?.stop();
}

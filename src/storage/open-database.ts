import { MongoClient, type Db, type MongoClientOptions } from 'mongodb';
import { findMongodBinary } from './local-mongod/find-binary.ts';
import { startLocalMongod, type LocalMongod } from './local-mongod/start.ts';

export interface DatabaseConfig {
  /** `DATABASE_URL`, or null for a mongod of our own. */
  url: string | null;
  /** Name of the database when the address names none. */
  name: string;
  dataDir: string;
  mongodBinary: string | null;
  path: string;
  say: (line: string) => void;
}

export interface Database {
  client: MongoClient;
  db: Db;
  local: LocalMongod | null;
  close: () => Promise<void>;
}

// Every acknowledged write survives the loss of a node; a request never waits for ever (RELIABILITY §3.2).
const clientOptions: MongoClientOptions = {
  w: 'majority',
  journal: true,
  readConcernLevel: 'majority',
  retryWrites: true,
  maxPoolSize: 50,
  waitQueueTimeoutMS: 5000,
  serverSelectionTimeoutMS: 5000,
  ignoreUndefined: false,
};

/** Connects to the given MongoDB, or starts our own. Throws a message that says what to do when neither is possible. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const local = config.url ? null : await ownMongod(config);
  const url = config.url ?? local!.url;
  try {
    const client = new MongoClient(url, clientOptions);
    await client.connect();
    const name = new URL(url.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, '')).pathname.slice(1);
    const db = client.db(name || config.name);
    await refuseStandalone(db);
    return { client, db, local, close: () => closeAll(client, local) };
  } catch (error) {
    await local?.stop();
    throw error;
  }
}

async function ownMongod(config: DatabaseConfig): Promise<LocalMongod> {
  const binary = await findMongodBinary({ configured: config.mongodBinary, path: config.path, say: config.say });
  return startLocalMongod(binary, config.dataDir);
}

async function refuseStandalone(db: Db): Promise<void> {
  const hello = await db.admin().command({ hello: 1 });
  if (hello['setName'] || hello['msg'] === 'isdbgrid') return;
  throw new Error(
    'DATABASE_URL names a standalone MongoDB server, which has no transactions. Make it a replica set of one: ' +
      'start mongod with --replSet cadencia, then run once: mongosh --eval "rs.initiate()"',
  );
}

async function closeAll(client: MongoClient, local: LocalMongod | null): Promise<void> {
  await client.close();
  await local?.stop();
}

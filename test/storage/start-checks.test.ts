import { MongoClient } from 'mongodb';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/runtime/log.ts';
import { startHeartbeat } from '../../src/storage/heartbeat.ts';
import { declaredIndexes } from '../../src/storage/migrations/index.ts';
import { version } from '../../src/runtime/version.ts';
import { plenty } from '../support/plenty.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const dbOf = () => app.app.runtime.database.db;
const indexesOf = async (collection: string) => (await dbOf().collection(collection).indexes()).map(({ name }) => name);

const migrationLog = () => dbOf().collection('migrations');

/** Another process starts on the same database and ends; its warnings. */
async function startAgain(): Promise<string[]> {
  const lines: string[] = [];
  const log = openLog('warn', { write: (line) => lines.push(line) });
  const config = readConfig({ NODE_ENV: 'test', PORT: '0', ROLE: 'api', ...plenty });
  const client = await MongoClient.connect(inject('mongoUrl'));
  try {
    const database = { client, db: client.db(dbOf().databaseName), local: null, close: () => client.close() };
    await (await openApp(config, { database, log })).close();
    return lines;
  } finally {
    await client.close();
  }
}

describe('the indexes at the start', () => {
  it('of a new database are the declared ones and no others', async () => {
    for (const [collection, wanted] of Object.entries(declaredIndexes))
      expect([collection, await indexesOf(collection)]).toEqual([
        collection,
        ['_id_', ...wanted.map(({ name, key }) => name ?? Object.entries(key).flat().join('_'))],
      ]);
    expect((await startAgain()).join('\n')).not.toContain('index');
  });

  it('are built again where they are missing, and the log says which', async () => {
    await dbOf().collection('leads').dropIndex('broker_1_phoneKey_1');
    await dbOf().collection('report_rows').drop();
    const lines = (await startAgain()).join('\n');
    expect(await indexesOf('leads')).toContain('broker_1_phoneKey_1');
    expect(await indexesOf('report_rows')).toContain('broker_1_report_1_generation_1_day_1');
    expect(lines).toContain(
      '"indexes":["leads.broker_1_phoneKey_1","report_rows.broker_1_report_1_generation_1_day_1"]',
    );
  });

  it('are kept where Cadencia did not declare them, and the log says which', async () => {
    await dbOf().collection('leads').createIndex({ broker: 1, name: 1 }, { name: 'of_the_operator' });
    const lines = (await startAgain()).join('\n');
    expect(await indexesOf('leads')).toContain('of_the_operator');
    expect(lines).toContain('"indexes":["leads.of_the_operator"]');
    await dbOf().collection('leads').dropIndex('of_the_operator');
  });

  it('refuse the start when a unique one cannot be built, with the ids of the rows and no personal value', async () => {
    const users = dbOf().collection<{ _id: string; email: string }>('users');
    await users.dropIndex('email_1');
    const email = 'luisa.secreta@example.com';
    await users.insertMany(['u-1', 'u-2'].map((_id) => ({ _id, email })));
    const refusal = await startAgain().catch((error: Error) => error.message);
    expect(refusal).toContain('the index email_1 of the collection users');
    expect(refusal).toContain('the same email: u-1, u-2.');
    expect(refusal).not.toContain('luisa');
    await users.deleteOne({ _id: 'u-2' });
    await startAgain();
    expect(await indexesOf('users')).toContain('email_1');
  });

  it('refuse the start when another index stands in the place of a declared one', async () => {
    const users = dbOf().collection('users');
    await users.dropIndex('email_1');
    await users.createIndex({ email: 1 });
    await expect(startAgain()).rejects.toThrow('another index has its name or its fields. Drop that index');
    await users.dropIndex('email_1');
    await startAgain();
  });

  it('do not lose those of the same collection when one cannot be built', async () => {
    const before = await indexesOf('memberships');
    const memberships = dbOf().collection<{ _id: string; broker: string; userId: string }>('memberships');
    await memberships.dropIndex('broker_1_userId_1');
    await memberships.insertMany(['m-1', 'm-2'].map((_id) => ({ _id, broker: 'one', userId: 'one' })));
    await expect(startAgain()).rejects.toThrow('m-1, m-2');
    expect((await indexesOf('memberships')).length).toBe(before.length - 1);
    await memberships.deleteMany({ broker: 'one' });
    await startAgain();
  });
});

describe('a database of a newer version', () => {
  afterEach(async () => void (await migrationLog().deleteMany({ name: '2031-01-later' })));

  it('is refused with the version that is needed', async () => {
    await migrationLog().insertOne({ name: '2031-01-later', version: '9.1.0' });
    await expect(startAgain()).rejects.toThrow(
      `the migration 2031-01-later, which Cadencia ${version} does not know. Start Cadencia 9.1.0 or newer`,
    );
  });

  it('is refused too when that version died before it wrote down which it is', async () => {
    await migrationLog().insertOne({ name: '2031-01-later' });
    await expect(startAgain()).rejects.toThrow(`Start a version of Cadencia newer than ${version}`);
  });

  it('is told by the version beside each migration, which stays that of the first program that had it', async () => {
    expect(await migrationLog().distinct('version')).toEqual([version]);
    await migrationLog().updateMany({}, { $set: { version: '0.0.1' } });
    await startAgain();
    expect(await migrationLog().distinct('version')).toEqual(['0.0.1']);
  });
});

describe('a process that only answers requests', () => {
  it('warns at its start while no worker is alive', async () => {
    const warning = 'no worker is running';
    expect((await startAgain()).join('\n')).toContain(warning);
    const worker = await startHeartbeat(dbOf(), 'w', 'worker');
    expect((await startAgain()).join('\n')).not.toContain(warning);
    await worker.close();
  });
});

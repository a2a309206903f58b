import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MongoClient } from 'mongodb';
import { Program } from '../support/cadencia-process.ts';
import { Installation } from './installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
  await mkdir(installation.path('empty'));
});
afterAll(() => installation.remove());

describe.each([
  ['verify', []],
  ['backup', ['backup']],
])('npm run %s', (command, words) => {
  it.each(['empty', 'mistyped'])('refuses a directory without a database (%s), and makes nothing', async (dataDir) => {
    const { code, text } = await installation.run(dataDir, command, ...words.map((word) => installation.path(word)));
    expect([code, text]).toEqual([
      1,
      `There is no database in ${installation.path(dataDir)}. Set CADENCIA_DATA_DIR to the data directory of the installation.`,
    ]);
    expect(await readdir(installation.root)).toEqual(['empty']);
    expect(await readdir(installation.path('empty'))).toEqual([]);
  });
});

it('npm run verify refuses a given database that was never one of Cadencia, and makes nothing', async () => {
  const name = `test-${randomUUID()}`;
  const env = { DATABASE_URL: inject('mongoUrl'), DATABASE_NAME: name };
  const program = new Program('dist/src/maintenance/main.js', env, [], ['verify']);
  expect(await program.exited).toBe(1);
  expect(program.lines).toEqual([
    `The database ${name} at DATABASE_URL holds nothing of Cadencia. Check DATABASE_URL and DATABASE_NAME.`,
  ]);
  const client = await MongoClient.connect(inject('mongoUrl'));
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  await client.close();
  expect(databases.map((one) => one.name)).not.toContain(name);
}, 60_000);

import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createOwner } from '../../src/maintenance/create-owner.ts';
import { Client } from '../support/client.ts';
import { RegisterBrokerDocument } from '../support/graphql/graphql.ts';
import { Program } from '../support/cadencia-process.ts';
import { registration } from '../support/registration.ts';
import { openTestApp } from '../support/test-app.ts';
import { Installation } from './installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

const linkIn = (text: string) => /\S+\/console\/#\/register\/(?<token>\S+)/.exec(text)!;

/** What registers a brokerage with the link that was printed. */
async function withLink(url: string, text: string, ownerEmail: string): Promise<string | undefined> {
  const unused = await registration({ collection: () => ({ insertOne: async () => undefined }) } as never);
  const input = { ...unused, ownerEmail, registrationToken: linkIn(text).groups!['token']! };
  return (await new Client(url, null).send(RegisterBrokerDocument, { input })).errors?.[0]?.extensions.code;
}

describe('npm run create-owner', () => {
  it('prints a link that registers one brokerage, before Cadencia is started and while it runs', async () => {
    const before = await installation.run('data', 'create-owner');
    expect(before.code).toBe(0);
    const { url } = await installation.start('data');
    const beside = await installation.run('data', 'create-owner');
    expect(await withLink(url, before.text, 'ana@example.com')).toBeUndefined();
    expect(await withLink(url, beside.text, 'eva@example.com')).toBeUndefined();
    expect(await withLink(url, beside.text, 'luz@example.com')).toBe('BAD_USER_INPUT');
  }, 240_000);

  it('works with a given database, for one address only when that is named', { timeout: 120_000 }, async () => {
    const name = `test-${randomUUID()}`;
    const env = { DATABASE_URL: inject('mongoUrl'), DATABASE_NAME: name, WEBHOOK_BASE_URL: 'https://crm.example.com' };
    const program = new Program('dist/src/maintenance/main.js', env, [], ['create-owner', 'ana@example.com']);
    expect(await program.exited).toBe(0);
    const link = linkIn(program.lines.join('\n'));
    expect(link[0]).toMatch(/^https:\/\/crm\.example\.com\/console\/#\/register\//);
    const client = await MongoClient.connect(inject('mongoUrl'));
    const rows = await client.db(name).collection('registrations').find().toArray();
    await client.db(name).dropDatabase();
    await client.close();
    expect(rows).toMatchObject([{ email: 'ana@example.com', usedAt: null }]);
    // What is stored opens nothing.
    expect(JSON.stringify(rows)).not.toContain(link.groups!['token']!);
  });

  it('refuses a second address, which would get no link', { timeout: 60_000 }, async () => {
    const { code, text } = await installation.run('data', 'create-owner', 'ana@example.com', 'eva@example.com');
    expect(code).toBe(1);
    expect(text).toContain('create-owner takes 1 words at most, not: eva@example.com');
    expect(text).not.toContain('register');
  });

  it('makes none where registration is closed', async () => {
    const app = await openTestApp();
    const { database } = app.app.runtime;
    const config = readConfig({ REGISTRATION: 'closed' });
    await expect(createOwner(database, config, null)).rejects.toThrow('REGISTRATION is closed');
    expect(await database.db.collection('registrations').countDocuments()).toBe(0);
  });
});

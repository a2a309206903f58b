import { readdir } from 'node:fs/promises';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from '../../test/support/client.ts';
import { RegisterBrokerDocument } from '../../test/support/graphql/graphql.ts';
import { registration } from '../../test/support/registration.ts';
import { Installation } from '../../test/maintenance/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
});
afterAll(() => installation.remove());

it('restore refuses a backup whose audit log was changed, also of a Cadencia that was stopped', async () => {
  const tampered = await installation.start('tampered-with');
  const client = await MongoClient.connect(await installation.mongoUrl('tampered-with'));
  const db = client.db('cadencia');
  const batches = db.collection('audit_batches').watch();
  const sealed = batches.next();
  const input = await registration(db);
  await new Client(tampered.url, null).run(RegisterBrokerDocument, { input });
  await sealed;
  await batches.close();
  await db.collection('audit_log').updateMany({}, { $set: { event: 'lead.archived' } });
  await client.close();
  await tampered.stop();
  const to = installation.path('tampered-backup');
  expect((await installation.run('tampered-with', 'backup', to)).code).toBe(0);
  const { code, text } = await installation.run('nowhere', 'restore', to);
  expect([code, text]).toEqual([1, expect.stringMatching(/entry \S+ was changed/) as string]);
  expect((await readdir(installation.root)).filter((name) => name.startsWith('nowhere'))).toEqual([]);
}, 240_000);

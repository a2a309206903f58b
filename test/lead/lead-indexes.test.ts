import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { CreateLeadDocument, LeadsDocument, type CreateLeadInput } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function add(client: Client, ...inputs: CreateLeadInput[]): Promise<string[]> {
  const ids: string[] = [];
  for (const input of inputs) ids.push((await client.run(CreateLeadDocument, { input })).createLead.id);
  return ids;
}

describe('the list of leads', () => {
  it('finds a phone, an external id and an e-mail address by index, without reading other leads', async () => {
    const owner = await newBroker(app);
    await add(
      owner,
      ...Array.from({ length: 30 }, (_, index) => ({
        name: `Ana${index}`,
        phone: `222 123 45${10 + index}`,
        externalId: `L-${index}`,
        email: `a${index}@example.com`,
      })),
    );
    const leads = app.app.runtime.database.db.collection('leads');
    for (const wanted of [
      { phoneKey: '+522221234512' },
      { externalId: { $in: ['L-2'] } },
      { email: 'a2@example.com' },
    ]) {
      const plan = await leads.find({ broker: owner.brokerId, ...wanted }).explain('executionStats');
      expect(plan['executionStats'].totalDocsExamined).toBe(1);
    }
  });
});

describe('a search for text', () => {
  let owner: Awaited<ReturnType<typeof newBroker>>;
  beforeAll(async () => {
    owner = await newBroker(app);
    const few = { name: 'María García', email: 'maria.garcia@example.com' };
    for (let n = 0; n < 3; n++) await add(owner, { ...few, phone: `222 555 01${10 + n}` });
    for (let n = 0; n < 15; n++)
      await add(owner, { name: `Ana García ${n}` }, { name: 'Lucía López', phone: `222 666 01${10 + n}` });
  });

  const byKey = 'IXSCAN { broker: 1, searchKeys: 1, _id: -1 }';
  it.each([
    ['maria garc', byKey, 3],
    ['mar gar 222', byKey, 3],
    ['maria.g', byKey, 3],
    ['2225550', byKey, 3],
    ['m', byKey, 3],
    // As a phone, and as the external id that it might be.
    ['222-555-0', `${byKey}, ${byKey}`, 3],
  ])('finds %s in its own order and looks at nobody else', async (text, plan, keys) => {
    const { db } = app.app.runtime.database;
    await db.command({ profile: 2 });
    await owner.run(LeadsDocument, { filter: { text }, first: 2 });
    await db.command({ profile: 0 });
    const profile = db.collection('system.profile');
    const reads = await profile.find({ 'command.filter.broker': owner.brokerId, 'command.find': 'leads' }).toArray();
    await profile.drop();
    expect(reads.map((read) => [read['planSummary'], read['keysExamined'], read['hasSortStage']])).toEqual([
      [plan, keys, undefined],
    ]);
  });
});

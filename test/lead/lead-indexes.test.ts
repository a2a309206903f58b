import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { CreateLeadDocument, type CreateLeadInput } from '../support/graphql/graphql.ts';
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
  it('finds a phone, an external id, an e-mail address and a word by index, without reading other leads', async () => {
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
      { searchWords: { $regex: '^ana22' } },
    ]) {
      const plan = await leads.find({ broker: owner.brokerId, ...wanted }).explain('executionStats');
      expect(plan['executionStats'].totalDocsExamined).toBe(1);
    }
  });
});

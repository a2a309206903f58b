import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { CreateLeadDocument, LeadsDocument } from '../support/graphql/graphql.ts';
import { newPhone } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('an idempotency key', () => {
  it('of one broker says nothing about the same key of another', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const input = { name: 'Luis', phone: newPhone(), idempotencyKey: 'the first one' };
    const first = (await ana.run(CreateLeadDocument, { input })).createLead;
    const second = (await eva.run(CreateLeadDocument, { input })).createLead;
    expect(second.id).not.toBe(first.id);
    expect((await eva.run(LeadsDocument, {})).leads.edges.map(({ node }) => node.id)).toEqual([second.id]);
  });
});

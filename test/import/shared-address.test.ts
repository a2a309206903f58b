import { beforeAll, describe, expect, it } from 'vitest';
import { oldestWithAddress } from '../../src/lead/import/match/oldest-with-address.ts';
import { BrokerCollection } from '../../src/storage/tenancy/broker-collection.ts';
import { newBroker } from '../support/brokers.ts';
import { LeadDocument } from '../support/graphql/graphql.ts';
import { newLead, newPhone } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent } from './imports.ts';
import { multiply, readDuring } from './many-for-one.ts';

const email = 'ana@example.com';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** Leads who share the address; the first of them has a phone. */
async function sharing(count: number) {
  const owner = await newBroker(app);
  const phone = newPhone();
  const { id } = await newLead(owner, { name: 'Ana', phone, email });
  const others = await multiply(app, 'leads', { broker: owner.brokerId }, count - 1, (index) => ({
    name: `Ana ${index}`,
    phone: null,
    phoneKey: null,
  }));
  const nameOf = async (leadId: string) => (await owner.run(LeadDocument, { id: leadId })).lead.name;
  return { owner, phone, ids: [id, ...others], nameOf };
}

describe('a row with an e-mail address that thousands of leads share', () => {
  const rows = `Nombre,Correo\nBea,${email}\nCleo,${email}`;

  it.each([true, false])('is about the oldest, and no page of them is loaded (trial: %s)', async (dryRun) => {
    const { owner, ids, nameOf } = await sharing(5000);
    let counts;
    const { returned } = await readDuring(app, 'leads', async () => {
      counts = (await importContent(app, owner, rows, { dryRun })).counts;
    });
    expect(counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await nameOf(ids[0]!)).toBe(dryRun ? 'Ana' : 'Bea');
    // A page of ids and addresses.
    expect(returned).toBeLessThan(1100);
  });

  it.each([
    ['of the same batch', 0],
    ['of an earlier batch', 600],
  ])('is about the next oldest once a row %s gave the oldest another address', async (_, between) => {
    const { owner, phone, ids, nameOf } = await sharing(3);
    const filler = Array.from({ length: between }, (__, index) => `Eva,,eva${index}@example.com`);
    const content = ['Nombre,Teléfono,Correo', `Ana,${phone},new@example.com`, ...filler, `Bea,,${email}`].join('\n');
    const trial = await importContent(app, owner, content, { dryRun: true });
    const done = await importContent(app, owner, content);
    expect(trial.counts).toEqual(done.counts);
    expect(done.counts).toMatchObject({ created: between, updated: 2 });
    expect(await Promise.all(ids.map(nameOf))).toEqual(['Ana', 'Bea', 'Ana 1']);
  });
});

describe('the oldest leads of addresses', () => {
  it('are found past pages of others who share one, and past those who do not count', async () => {
    const { owner, ids } = await sharing(2500);
    const [last] = await multiply(app, 'leads', { _id: ids[0] }, 1, () => ({
      email: 'zoe@example.com',
      phone: null,
      phoneKey: null,
    }));
    const leads = new BrokerCollection(app.app.runtime.database.db, 'leads', owner.brokerId);
    const passed = new Set(ids.slice(0, 2100));
    const found = await oldestWithAddress(
      new Map([
        ['nobody@example.com', 1],
        ['zoe@example.com', 2],
        [email, 3],
      ]),
      (where, options) => leads.find(where, options),
      (id) => !passed.has(id),
    );
    expect(found).toEqual([...ids.slice(2100, 2103), last]);
  });
});

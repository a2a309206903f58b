import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp } from '../support/test-app.ts';

it('what is asked about a lead with thousands of consents counts all of them, and has the limit of all reads', async () => {
  const app = await openTestApp();
  const ana = await newBroker(app);
  const { id: leadId } = await newLead(ana);
  const at = new Date(0);
  const said = {
    broker: ana.brokerId,
    leadId,
    channel: 'sms',
    purpose: 'marketing',
    status: 'given',
    source: 'import',
  };
  const consents = Array.from({ length: 6000 }, () => ({
    ...said,
    _id: randomUUID() as never,
    givenAt: at,
    createdAt: at,
    expiresAt: null,
  }));
  await app.app.runtime.database.db.collection('consents').insertMany(consents);
  const asked = (times: number) => {
    const question = `mayContactLead(leadId: "${leadId}", channel: SMS) { allowed }`;
    const query = `{ ${Array.from({ length: times }, (_, n) => `a${n}: ${question}`).join(' ')} }`;
    return ana.exchange(query);
  };
  const one = await asked(1);
  expect(one.answer.extensions!.cost!.actual).toBeGreaterThan(consents.length / 10);
  const many = await asked(20);
  expect(many.answer.errors?.map(({ extensions }) => extensions['reason'])).toContain('TOO_MANY_ROWS');
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp } from '../support/test-app.ts';

const consentsOfLead = 6000;

let ana: Client;
const leadIds: string[] = [];
beforeAll(async () => {
  const app = await openTestApp();
  const broker = await newBroker(app);
  ana = broker;
  const said = { broker: broker.brokerId, channel: 'sms', purpose: 'marketing', status: 'given', source: 'import' };
  const times = { givenAt: new Date(0), createdAt: new Date(0), expiresAt: null };
  for (let n = 0; n < 4; n++) {
    const { id: leadId } = await newLead(ana);
    leadIds.push(leadId);
    const row = () => ({ ...said, ...times, leadId, _id: randomUUID() as never });
    await app.app.runtime.database.db.collection('consents').insertMany(Array.from({ length: consentsOfLead }, row));
  }
});

async function ask(leads: readonly string[], times: number) {
  const questions = leads.flatMap((id, at) =>
    Array.from({ length: times }, (_, n) => `a${at}x${n}: mayContactLead(leadId: "${id}", channel: SMS) { allowed }`),
  );
  return (await ana.exchange(`{ ${questions.join(' ')} }`)).answer;
}

describe('what is asked about a lead with thousands of consents', () => {
  it('costs as many points as there are tens of them, once in an operation', async () => {
    const [one, twenty] = [await ask(leadIds.slice(0, 1), 1), await ask(leadIds.slice(0, 1), 20)];
    const costs = [one, twenty].map(({ extensions }) => extensions!.cost!.actual);
    expect(costs[0]).toBeGreaterThan(consentsOfLead / 10);
    expect(costs[1]).toBeLessThan((2 * consentsOfLead) / 10);
  });

  it('has the limit of all reads', async () => {
    const { errors } = await ask(leadIds, 1);
    expect(errors?.map(({ extensions }) => extensions.reason)).toContain('TOO_MANY_ROWS');
  });
});

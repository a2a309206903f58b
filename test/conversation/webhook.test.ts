import twilio from 'twilio';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { LeadContactPolicyDocument, LeadsDocument } from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { messagesOf, newPhone } from '../support/leads.ts';
import { webhookToken } from '../support/scripted-messages.ts';
import type { TestApp } from '../support/test-app.ts';
import { Line } from './line.ts';

const line = new Line();
const { model } = line;
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

describe('a message of a lead', () => {
  it('posted twice is one message with one answer', async () => {
    const { ana, lead, write } = await line.newWriter({ reply: 'Gracias.' });
    expect(
      await Promise.all([write('Hola', 'SM-doubled'), write('Hola', 'SM-doubled'), write('Hola', 'SM-doubled')]),
    ).toEqual([204, 204, 204]);
    await app.runDueJobs();
    // After a day nothing but the message itself remembers it.
    await app.app.runtime.database.db.collection('commands').deleteMany({});
    expect(await write('Hola', 'SM-doubled')).toBe(204);
    await app.runDueJobs();
    expect((await messagesOf(ana, lead.id)).map(({ direction }) => direction)).toEqual(['OUTBOUND', 'INBOUND']);
    expect(model.asked).toHaveLength(1);
  });

  it('from a number nobody knows makes a lead', async () => {
    const { ana } = await line.newWriter({ reply: '¿Cómo se llama?' });
    const from = newPhone();
    const statuses = await Promise.all(
      [1, 2, 3].map((n) => writeAsLead(app, ana.brokerId, { from, body: `Hola ${n}` })),
    );
    expect(statuses).toEqual([204, 204, 204]);
    await app.runDueJobs();
    const { leads } = await ana.run(LeadsDocument, {});
    const made = leads.edges.map(({ node }) => node).filter(({ phone }) => phone === from);
    expect(made).toMatchObject([{ name: from, stage: 'PERFILAMIENTO' }]);
    expect(await messagesOf(ana, made[0]!.id)).toHaveLength(6);
  });

  it('from a short code is no lead and is not answered', async () => {
    const { ana, eventsOf } = await line.newWriter();
    expect(await writeAsLead(app, ana.brokerId, { from: '12345', body: 'Su saldo' })).toBe(204);
    expect((await ana.run(LeadsDocument, {})).leads.edges).toHaveLength(1);
    expect((await eventsOf()).map(({ event }) => event)).not.toContain('message.received');
  });
});

describe('the webhook', () => {
  it('refuses what the provider did not sign', async () => {
    const { ana, lead } = await line.newWriter();
    expect(await writeAsLead(app, ana.brokerId, { from: lead.phone!, body: 'Hola', token: 'somebody else' })).toBe(403);
    expect(await messagesOf(ana, lead.id)).toEqual([]);
  });

  it('of a token nobody has is NOT_FOUND to the provider, and to everybody else as forbidden as any other', async () => {
    const url = `${app.url}/webhooks/messages/none`;
    const post = async (signature: string) => {
      const headers = { 'x-twilio-signature': signature };
      return (await fetch(url, { method: 'POST', headers, body: new URLSearchParams({ Body: 'x' }) })).status;
    };
    expect(await post(twilio.getExpectedTwilioSignature(webhookToken, url, { Body: 'x' }))).toBe(404);
    expect(await post('bm90IG91cnM=')).toBe(403);
  });

  it('of one broker never reaches the lead of another with the same number', async () => {
    const { ana, lead } = await line.newWriter();
    const eva = await newBroker(app);
    await writeAsLead(app, eva.brokerId, { from: lead.phone!, body: 'BAJA' });
    expect(await messagesOf(ana, lead.id)).toEqual([]);
    expect(nodesOf((await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead.suppressions)).toEqual([]);
  });
});

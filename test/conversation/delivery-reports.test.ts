import { beforeAll, describe, expect, it, vi } from 'vitest';
import { HOUR } from '../../src/runtime/durations.ts';
import { BrokerReader } from '../../src/storage/broker-reader.ts';
import { nodesOf, type Client } from '../support/client.ts';
import { LeadContactPolicyDocument, SendMessageDocument, type Channel } from '../support/graphql/graphql.ts';
import { reportDelivery } from '../support/inbound.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { Line } from './line.ts';

const line = new Line();
const { provider } = line;
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

/** A message that the provider took, to a lead of its own. */
async function sent(client: Client, channel: Channel = 'SMS') {
  const lead = await newLead(client, channel === 'EMAIL' ? { email: 'luis@example.com' } : {});
  await consentTo(client, lead.id, channel);
  const input = { leadId: lead.id, channel, body: 'Hola', ...(channel === 'EMAIL' && { subject: 'Hola' }) };
  await client.run(SendMessageDocument, { input });
  await app.runDueJobs();
  return { leadId: lead.id, again: input, providerMessageId: `SM-${provider.outbox.at(-1)!.key}` };
}

describe('a delivery report', () => {
  it('leads from sent to delivered to read and never back', async () => {
    const { ana, lead } = await line.newWriter();
    await consentTo(ana, lead.id, 'SMS');
    await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola' } });
    await app.runDueJobs();
    const id = `SM-${provider.outbox.at(-1)!.key}`;
    const statusAfter = async (status: string) => {
      expect(await reportDelivery(app, ana.brokerId, id, status)).toBe(204);
      return (await messagesOf(ana, lead.id))[0]!.status;
    };
    const reported = ['sent', 'delivered', 'delivered', 'read', 'delivered', 'failed'];
    const seen: string[] = [];
    for (const status of reported) seen.push(await statusAfter(status));
    expect(seen).toEqual(['SENT', 'DELIVERED', 'DELIVERED', 'READ', 'READ', 'READ']);
  });

  it('that comes before the answer to the send is stored is not lost', async () => {
    const { ana, lead } = await line.newWriter();
    await consentTo(ana, lead.id, 'SMS');
    await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola' } });
    const sentBefore = provider.outbox.length;
    provider.next('never_answer');
    const jobs = app.runDueJobs();
    const message = await vi.waitUntil(() => provider.outbox[sentBefore]);
    const looked = vi.spyOn(BrokerReader.prototype, 'findOne');
    const report = reportDelivery(app, ana.brokerId, `SM-${message.key}`, 'delivered');
    await vi.waitUntil(() => looked.mock.calls.length > 1);
    provider.release();
    await Promise.all([jobs, report]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'DELIVERED' }]);
  });

  it('of a failure says so, once', async () => {
    const { ana, lead, eventsOf } = await line.newWriter();
    await consentTo(ana, lead.id, 'SMS');
    await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola' } });
    await app.runDueJobs();
    const id = `SM-${provider.outbox.at(-1)!.key}`;
    await reportDelivery(app, ana.brokerId, id, 'undelivered');
    await reportDelivery(app, ana.brokerId, id, 'undelivered');
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'NOT_DELIVERED' }]);
    expect((await eventsOf()).filter(({ event }) => event === 'message.failed')).toHaveLength(1);
  });

  it.each([
    ['INVALID_RECIPIENT', [21201, 21211, 21217, 21614, 30005, 30006, 63003, 63024]],
    ['NO_ROUTE', [21214, 21612]],
    ['OPTED_OUT', [21610]],
    ['OUTSIDE_WINDOW', [63016]],
    ['SENDER_CONFIGURATION', [21205, 21210, 21212, 21213, 21219, 21603, 21606, 30034]],
    ['GEO_PERMISSION', [21215, 21216, 21408]],
    ['AUTHENTICATION', [20003]],
    ['QUEUE_FULL', [22005, 21611, 30001]],
    ['BLOCKED', [30004, 30007, 63032, 63049]],
    ['NOT_DELIVERED', [30003, 30008, undefined]],
  ])('says %s by the code of its failure', async (failure, codes) => {
    const { ana } = await line.newWriter();
    for (const code of codes) {
      const { leadId, providerMessageId } = await sent(ana);
      expect(await reportDelivery(app, ana.brokerId, providerMessageId, 'undelivered', code)).toBe(204);
      expect(await messagesOf(ana, leadId)).toMatchObject([{ status: 'FAILED', failure }]);
      const { suppressions } = (await ana.run(LeadContactPolicyDocument, { leadId })).lead;
      expect(nodesOf(suppressions)).toHaveLength(failure === 'OPTED_OUT' ? 1 : 0);
    }
  });

  it.each(['SMS', 'WHATSAPP', 'TELEGRAM', 'EMAIL'] as const)(
    'that the lead opted out of %s suppresses it there and nowhere else',
    async (channel) => {
      const { ana } = await line.newWriter();
      const { leadId, providerMessageId, again } = await sent(ana, channel);
      await reportDelivery(app, ana.brokerId, providerMessageId, 'undelivered', 21610);
      await reportDelivery(app, ana.brokerId, providerMessageId, 'undelivered', 21610);
      const { suppressions } = (await ana.run(LeadContactPolicyDocument, { leadId })).lead;
      expect(nodesOf(suppressions)).toMatchObject([{ channel, source: 'PROVIDER' }]);
      const refused = await ana.refused(SendMessageDocument, { input: again });
      expect(refused.extensions).toMatchObject({ reason: 'CONTACT_NOT_ALLOWED', reasons: [{ code: 'SUPPRESSED' }] });
    },
  );

  it('of a refusal is not sent again', async () => {
    const { ana } = await line.newWriter();
    const { leadId, providerMessageId } = await sent(ana);
    await reportDelivery(app, ana.brokerId, providerMessageId, 'failed', 30001);
    const before = provider.asked;
    app.clock.advance(HOUR);
    await app.runDueJobs();
    expect(await messagesOf(ana, leadId)).toMatchObject([{ status: 'FAILED', failure: 'QUEUE_FULL' }]);
    expect(provider.asked).toBe(before);
    app.clock.advance(-HOUR);
  });

  it('of a message nobody knows changes nothing', async () => {
    const { ana } = await line.newWriter();
    expect(await reportDelivery(app, ana.brokerId, 'SM-unknown', 'delivered')).toBe(204);
  });
});

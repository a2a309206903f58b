import { beforeAll, describe, expect, it } from 'vitest';
import { SendMessageDocument } from '../support/graphql/graphql.ts';
import { reportDelivery } from '../support/inbound.ts';
import { consentTo, messagesOf } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { Line } from './line.ts';

const line = new Line();
const { provider } = line;
let app: TestApp;
beforeAll(async () => {
  app = await line.open();
});

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

  it('of a failure says so, once', async () => {
    const { ana, lead, factsOf } = await line.newWriter();
    await consentTo(ana, lead.id, 'SMS');
    await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola' } });
    await app.runDueJobs();
    const id = `SM-${provider.outbox.at(-1)!.key}`;
    await reportDelivery(app, ana.brokerId, id, 'undelivered');
    await reportDelivery(app, ana.brokerId, id, 'undelivered');
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'NOT_DELIVERED' }]);
    expect((await factsOf()).filter(({ fact }) => fact === 'message.failed')).toHaveLength(1);
  });

  it('of a message nobody knows changes nothing', async () => {
    const { ana } = await line.newWriter();
    expect(await reportDelivery(app, ana.brokerId, 'SM-unknown', 'delivered')).toBe(204);
  });
});

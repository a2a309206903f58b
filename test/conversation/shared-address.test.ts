import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/runtime/durations.ts';
import { activeCampaign, leadCampaigns } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ApplyCampaignToLeadDocument,
  ArchiveLeadDocument,
  CreateTemplateDocument,
  LeadDocument,
  SendMessageDocument,
  UpdateLeadDocument,
} from '../support/graphql/graphql.ts';
import { reportDelivery, writeAsLead } from '../support/inbound.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const provider = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: provider } });
});

/** A broker with leads that are reached at one address, the oldest first. */
async function sharing(count: number) {
  await app.runDueJobs();
  const ana = await newBroker(app);
  const email = `familia.${randomUUID()}@example.com`;
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const { id } = await newLead(ana, { email });
    await consentTo(ana, id, 'EMAIL');
    ids.push(id);
    app.clock.advance(1);
  }
  const answer = (from = email) => writeAsLead(app, ana.brokerId, { from, body: 'Me interesa', prefix: 'email:' });
  return { ana, email, ids, answer };
}

async function mail(client: Client, leadId: string): Promise<string> {
  const input = { leadId, channel: 'EMAIL' as const, subject: 'Hola', body: '¿Sigue buscando?' };
  const { id } = (await client.run(SendMessageDocument, { input })).sendMessage;
  await app.runDueJobs();
  app.clock.advance(MINUTE);
  return id;
}

const archive = (client: Client, leadId: string) => client.run(ArchiveLeadDocument, { input: { leadId } });

/** Which of the leads wrote. */
async function writers(client: Client, ids: readonly string[]): Promise<number[]> {
  const found = await Promise.all(ids.map((id) => messagesOf(client, id)));
  return found.flatMap((messages, at) => (messages.some(({ direction }) => direction === 'INBOUND') ? [at] : []));
}

describe('an answer from an address that leads share', () => {
  it('ends the campaign of the lead that got its mail, not of a newer one that is archived', async () => {
    const { ana, ids, answer } = await sharing(2);
    const template = { name: 'Correo', channel: 'EMAIL' as const, subject: 'Hola', content: 'Buenas' };
    const templateId = (await ana.run(CreateTemplateDocument, { input: template })).createTemplate.id;
    const send = { action: 'SEND_MESSAGE' as const, templateId };
    const steps = [send, { ...send, delayHours: 1 }];
    const { id: campaignId } = await activeCampaign(ana, steps, { channel: 'EMAIL' });
    await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId: ids[0]! } });
    await archive(ana, ids[1]!);
    await app.runDueJobs();
    app.clock.advance(MINUTE);
    await answer();
    expect((await leadCampaigns(ana, ids[0]!)).enrolments).toMatchObject([{ exitCode: 'REPLY_ENDS' }]);
    expect((await ana.run(LeadDocument, { id: ids[1]! })).lead.lastReplyAt).toBeNull();
    app.clock.advance(2 * HOUR);
    await app.runDueJobs();
    const outbound = (await messagesOf(ana, ids[0]!)).filter(({ purpose }) => purpose === 'MARKETING');
    expect(outbound).toHaveLength(1);
    app.clock.advance(-2 * HOUR);
  });

  it('is of the lead that was written to there last', async () => {
    const { ana, email, ids, answer } = await sharing(3);
    await mail(ana, ids[1]!);
    await mail(ana, ids[0]!);
    await answer(email.toUpperCase());
    expect(await writers(ana, ids)).toEqual([0]);
  });

  it('is of the newest when none was written to there', async () => {
    const { ana, ids, answer } = await sharing(3);
    await answer();
    expect(await writers(ana, ids)).toEqual([2]);
  });

  it('is not of a lead that was written to at another address', async () => {
    const { ana, email, ids, answer } = await sharing(2);
    await ana.run(UpdateLeadDocument, { input: { leadId: ids[0]!, email: `otra.${email}` } });
    await mail(ana, ids[0]!);
    await ana.run(UpdateLeadDocument, { input: { leadId: ids[0]!, email } });
    await answer();
    expect(await writers(ana, ids)).toEqual([1]);
  });

  it('is not of a lead whose mail never arrived', async () => {
    const { ana, ids, answer } = await sharing(2);
    await mail(ana, ids[1]!);
    await mail(ana, ids[0]!);
    await reportDelivery(app, ana.brokerId, `SM-${provider.outbox.at(-1)!.key}`, 'undelivered');
    await answer();
    expect(await writers(ana, ids)).toEqual([1]);
  });

  it('is of a lead that is not archived, also when an archived one was written to there last', async () => {
    const { ana, ids, answer } = await sharing(2);
    await mail(ana, ids[0]!);
    await mail(ana, ids[1]!);
    await archive(ana, ids[1]!);
    await answer();
    expect(await writers(ana, ids)).toEqual([0]);
  });

  it('is of an archived lead only when all are, and then of the one written to last', async () => {
    const { ana, ids, answer } = await sharing(2);
    await mail(ana, ids[0]!);
    await archive(ana, ids[0]!);
    await archive(ana, ids[1]!);
    await answer();
    expect(await writers(ana, ids)).toEqual([0]);
  });

  it('comes before the provider said that it took the mail', async () => {
    const { ana, ids, answer } = await sharing(2);
    provider.whenAsked(async () => {
      provider.whenAsked(() => undefined);
      await answer();
    });
    await mail(ana, ids[0]!);
    expect(await writers(ana, ids)).toEqual([0]);
  });
});

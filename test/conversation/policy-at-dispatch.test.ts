import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  RevokeConsentDocument,
  SendMessageDocument,
  SuppressLeadDocument,
  type SendMessageInput,
} from '../support/graphql/graphql.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { HOUR, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const provider = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: provider } });
});

const sentTo = (phone: string | null) => provider.outbox.filter(({ to }) => to === phone);

async function leadWithConsent() {
  // What an earlier test left would otherwise take what this one scripts.
  await app.runDueJobs();
  const ana = await newBroker(app);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'WHATSAPP');
  const input: SendMessageInput = { leadId: lead.id, channel: 'WHATSAPP', body: 'Hola, Luis.' };
  return { ana, lead, input };
}

describe('between planning and sending', () => {
  it('a suppression stops the message and gives its place under the caps back', async () => {
    const { ana, lead, input } = await leadWithConsent();
    await ana.run(SendMessageDocument, { input });
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'Asked.' } });
    await app.runDueJobs();
    expect(sentTo(lead.phone)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'CONTACT_NOT_ALLOWED' }]);
    const contact = await app.app.runtime.database.db.collection('contacts').findOne({ leadId: lead.id });
    expect(contact!['releasedAt']).toEqual(app.clock.now());
  });

  it('a consent that is taken back stops it too', async () => {
    const { ana, lead, input } = await leadWithConsent();
    await ana.run(SendMessageDocument, { input });
    await ana.run(RevokeConsentDocument, { input: { leadId: lead.id, channel: 'WHATSAPP' } });
    await app.runDueJobs();
    expect(sentTo(lead.phone)).toEqual([]);
  });

  it('the night stops it', async () => {
    const { ana, lead, input } = await leadWithConsent();
    await ana.run(SendMessageDocument, { input });
    app.clock.advance(12 * HOUR);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'CONTACT_NOT_ALLOWED' }]);
    app.clock.advance(-12 * HOUR);
  });
});

describe('a cap', () => {
  it('lets exactly one of two messages through when one place is left', async () => {
    const { ana, lead, input } = await leadWithConsent();
    await ana.run(SendMessageDocument, { input });
    const answers = await Promise.all(
      [1, 2, 3].map((n) => ana.send(SendMessageDocument, { input: { ...input, body: `Mensaje ${n}` } })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const refusals = answers.flatMap(({ errors }) => errors ?? []);
    expect(refusals[0]!.extensions).toMatchObject({
      reason: 'CONTACT_NOT_ALLOWED',
      reasons: [{ code: 'CAP_REACHED' }],
    });
    await app.runDueJobs();
    expect(sentTo(lead.phone)).toHaveLength(2);
  });

  it('is free again the next day', async () => {
    const { ana, input } = await leadWithConsent();
    await ana.run(SendMessageDocument, { input });
    await ana.run(SendMessageDocument, { input });
    await ana.refused(SendMessageDocument, { input });
    app.clock.advance(DAY);
    await ana.run(SendMessageDocument, { input });
    app.clock.advance(-DAY);
  });

  it('is not used up by a message that could not be sent', async () => {
    const { ana, lead, input } = await leadWithConsent();
    provider.next('refuse');
    await ana.run(SendMessageDocument, { input });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'INVALID_RECIPIENT' }]);
    await ana.run(SendMessageDocument, { input });
    await ana.run(SendMessageDocument, { input });
  });
});

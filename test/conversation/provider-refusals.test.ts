import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { SendMessageDocument, type SendMessageInput } from '../support/graphql/graphql.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

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

describe('a provider', () => {
  it('that says the lead wants no more messages suppresses the lead on that channel', async () => {
    const { ana, lead, input } = await leadWithConsent();
    provider.next('stop');
    await ana.run(SendMessageDocument, { input });
    await app.runDueJobs();
    const refused = await ana.refused(SendMessageDocument, { input });
    expect(refused.extensions).toMatchObject({ reasons: [{ code: 'SUPPRESSED' }] });
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'OPTED_OUT' }]);
  });

  it('that is away gets the message when it is back', async () => {
    const { ana, lead, input } = await leadWithConsent();
    provider.next('away', 'away');
    await ana.run(SendMessageDocument, { input });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'PLANNED', failure: 'UNREACHABLE' }]);
    app.clock.advance(MINUTE);
    await app.runDueJobs();
    app.clock.advance(MINUTE);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT', failure: null }]);
    expect(sentTo(lead.phone)).toHaveLength(1);
  });

  it('that is away for good ends the message as failed', async () => {
    const { ana, lead, input } = await leadWithConsent();
    provider.next(...Array.from({ length: 6 }, () => 'away' as const));
    await ana.run(SendMessageDocument, { input });
    for (let n = 0; n < 6; n++) {
      await app.runDueJobs();
      app.clock.advance(17 * MINUTE);
    }
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'UNREACHABLE' }]);
    app.clock.advance(-6 * 17 * MINUTE);
  });
});

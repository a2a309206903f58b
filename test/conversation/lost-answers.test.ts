import { afterEach, describe, expect, it } from 'vitest';
import { sendMessages } from '../../src/conversation/outbound/send-messages.ts';
import { newBroker } from '../support/brokers.ts';
import { SendMessageDocument, SuppressLeadDocument } from '../support/graphql/graphql.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
afterEach(() => app.close());

async function planned(provider: ScriptedMessages) {
  app = await openTestApp({ ports: { messages: provider } });
  const ana = await newBroker(app);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola, Luis.' } });
  return { ana, lead };
}

/** What a killed process leaves: its leases, which end by the server's clock. */
async function endLeases(): Promise<void> {
  await app.app.runtime.database.db
    .collection('messages')
    .updateMany({ leaseUntil: { $ne: null } }, { $set: { leaseUntil: new Date(0) } });
}

describe('a message whose answer was lost', () => {
  it('is looked up and not sent again when it went out', async () => {
    const provider = new ScriptedMessages({ idempotent: false });
    const { ana, lead } = await planned(provider);
    provider.next('lose_after');
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'UNKNOWN', failure: 'TIMEOUT' }]);
    app.clock.advance(MINUTE);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT', failure: null }]);
    expect(provider.outbox).toHaveLength(1);
    expect(provider.asked).toBe(1);
  });

  it('is sent again when the provider never got it', async () => {
    const provider = new ScriptedMessages({ idempotent: false });
    const { ana, lead } = await planned(provider);
    provider.next('lose_before');
    await app.runDueJobs();
    app.clock.advance(MINUTE);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
    expect(provider.outbox).toHaveLength(1);
  });

  it('is repeated with the same key where the provider keeps keys', async () => {
    const provider = new ScriptedMessages({ lookup: false });
    const { ana, lead } = await planned(provider);
    provider.next('lose_after');
    await app.runDueJobs();
    app.clock.advance(MINUTE);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
    expect(provider.asked).toBe(2);
    expect(provider.outbox).toHaveLength(1);
  });

  it('is not even repeated with the same key once the lead is suppressed', async () => {
    const provider = new ScriptedMessages({ lookup: false });
    const { ana, lead } = await planned(provider);
    provider.next('lose_before');
    await app.runDueJobs();
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'Asked.' } });
    app.clock.advance(MINUTE);
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'UNKNOWN', failure: 'CONTACT_NOT_ALLOWED' }]);
    expect(provider.asked).toBe(1);
  });

  it('stays unknown and is never repeated where nobody can tell', async () => {
    const provider = new ScriptedMessages({ idempotent: false, lookup: false });
    const { ana, lead } = await planned(provider);
    provider.next('lose_after');
    for (let n = 0; n < 5; n++) {
      await app.runDueJobs();
      app.clock.advance(60 * MINUTE);
    }
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'UNKNOWN' }]);
    expect(provider.asked).toBe(1);
  });
});

describe('a process that dies between sending and settling', () => {
  it('leaves a row from which another finds out, and nothing is sent twice', async () => {
    const provider = new ScriptedMessages();
    const { ana, lead } = await planned(provider);
    provider.next('never_answer');
    const asked = new Promise<void>((resolve) => provider.whenAsked(() => resolve()));
    const dying = sendMessages(app.app.runtime);
    await asked;
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENDING' }]);
    expect(await sendMessages(app.app.runtime)).toBe(0);
    await endLeases();
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
    provider.release();
    await dying;
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
    expect(provider.outbox).toHaveLength(1);
  });

  it('before it asked the provider loses no message', async () => {
    const provider = new ScriptedMessages();
    const { ana, lead } = await planned(provider);
    await app.app.runtime.database.db
      .collection('messages')
      .updateMany({}, { $set: { status: 'sending', lease: 'of the dead', leaseUntil: new Date(0) } });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
    expect(provider.outbox).toHaveLength(1);
  });
});

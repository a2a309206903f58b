import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimMessages } from '../../src/conversation/outbound/claim-messages.ts';
import { markSending } from '../../src/conversation/outbound/mark-sending.ts';
import { MessageStatus } from '../../src/conversation/message.enums.ts';
import { sendMessages } from '../../src/conversation/outbound/send-messages.ts';
import { settleMessages } from '../../src/conversation/outbound/settle-message.ts';
import { asSystem, type Runtime } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { SendMessageDocument } from '../support/graphql/graphql.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let provider: ScriptedMessages;
beforeEach(async () => {
  provider = new ScriptedMessages();
  app = await openTestApp({ ports: { messages: provider } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
});

async function planned() {
  const ana = await newBroker(app);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola, Luis.' } });
  return { ana, message: async () => (await messagesOf(ana, lead.id))[0]! };
}

describe('a worker', () => {
  it('whose lease was taken over marks nothing as being sent', async () => {
    const { ana, message } = await planned();
    const { runtime } = app.app;
    const late = await claimMessages(runtime, [MessageStatus.PLANNED], 50);
    const ids = late.messages.map(({ id }) => id);
    await runtime.database.db.collection('messages').updateMany({}, { $set: { lease: 'of another worker' } });
    expect(await markSending(asSystem(runtime, ana.brokerId, 'test'), late.lease, ids)).toEqual([]);
    expect((await message()).status).toBe('PLANNED');
  });

  it('that was frozen since it claimed hands nothing over', async () => {
    const { message } = await planned();
    const { runtime } = app.app;
    const now = performance.now.bind(performance);
    let frozen = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + frozen);
    // The address is asked for after the claim and before the act.
    const publicUrl = (): string => {
      frozen = 60_000;
      return runtime.publicUrl();
    };
    const slow: Runtime = { ...runtime, publicUrl };
    await sendMessages(slow);
    expect(provider.asked).toBe(0);
    expect((await message()).status).toBe('SENDING');
  });
});

describe('a result that comes late', () => {
  it('changes nothing about a message that is settled', async () => {
    const { ana, message } = await planned();
    await sendMessages(app.app.runtime);
    const { key } = provider.outbox[0]!;
    const result = { kind: 'failed', retryable: true, unknown: false, reason: 'timeout' } as const;
    await asSystem(app.app.runtime, ana.brokerId, 'test').commit((tx) => settleMessages(tx, [{ key, result }]));
    expect(await message()).toMatchObject({ status: 'SENT', failure: null });
  });
});

describe('a provider that breaks while it is asked', () => {
  it('may have sent the message, so it is not sent again before that is known', async () => {
    const { message } = await planned();
    provider.whenAsked(() => {
      throw new Error('socket hang up');
    });
    await sendMessages(app.app.runtime);
    expect(await message()).toMatchObject({ status: 'UNKNOWN', failure: 'NOT_KNOWN' });
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { MINUTE } from '../../src/runtime/durations.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  InitiateCallDocument,
  LeadContactPolicyDocument,
  MayContactLeadDocument,
  SendMessageDocument,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { resume, stop } from './support.ts';

let app: TestApp;
const messages = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages, voice: new ScriptedVoice().port, model: scriptedModel() } });
});
beforeEach(async () => {
  messages.whenAsked(() => undefined);
  await app.runDueJobs();
});

const writtenTo = (phone: string | null) => messages.outbox.filter(({ to }) => to === phone);

/** A lead to whom a message was planned that has not gone out. */
async function planned(ana: Client) {
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Hola' } });
  return lead;
}

/** Resolves once this process knows of a stop. */
const known = () =>
  new Promise<void>((resolve) => {
    const { stops } = app.app.runtime;
    const end = stops.follow((found) => {
      if (found.length === 0) return;
      end();
      resolve();
    });
  });

describe('a message that was planned before a stop', () => {
  it('waits, keeps its tries, and goes out once when the stop is lifted', async () => {
    const ana = await newBroker(app);
    const lead = await planned(ana);
    const { id: stopId } = await stop(ana);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'PLANNED', failure: null }]);
    await resume(ana, stopId);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
  });

  it('ends as overdue when what is overdue is skipped', async () => {
    const ana = await newBroker(app);
    const lead = await planned(ana);
    const { id: stopId } = await stop(ana);
    await app.runDueJobs();
    await resume(ana, stopId, true);
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'OVERDUE' }]);
  });

  it(
    'is not handed over any more when its sending is committed and the provider was not asked',
    { timeout: 90_000 },
    async () => {
      const ana = await newBroker(app);
      const leads = [];
      for (let n = 0; n < 60; n++) leads.push(await planned(ana));
      const stopped = async () => {
        const { id } = await stop(ana);
        await known();
        return id;
      };
      let stopping: Promise<string> | undefined;
      // Fifty are handed over at once; the others wait for a place.
      messages.whenAsked(async () => void (await (stopping ??= stopped())));
      const begun = messages.outbox.length;
      await app.runDueJobs();
      expect(messages.outbox.length - begun).toBe(50);
      await resume(ana, await stopping!);
      await app.runDueJobs();
      for (const { id, phone } of leads) {
        expect(writtenTo(phone)).toHaveLength(1);
        expect(await messagesOf(ana, id)).toMatchObject([{ status: 'SENT' }]);
      }
    },
  );
});

describe('under a stop of messages', () => {
  it('a member is refused: the message would go out at a time that nobody chose', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    await consentTo(ana, lead.id, 'SMS');
    const { id: stopId, createdAt: since } = await stop(ana, { scope: 'MESSAGES' });
    const input = { leadId: lead.id, channel: 'SMS' as const, body: 'Hola' };
    const refused = await ana.send(SendMessageDocument, { input });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'DISPATCH_STOPPED',
      stopped: 'MESSAGES',
      since,
      stopId,
    });
    await resume(ana, stopId);
    await ana.run(SendMessageDocument, { input });
    await app.runDueJobs();
    expect(writtenTo(lead.phone)).toHaveLength(1);
  });

  it('a lead may not be contacted by message, and by call it may', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    await consentTo(ana, lead.id, 'SMS', 'CALL');
    const { createdAt: since } = await stop(ana, { scope: 'MESSAGES' });
    const ask = async (channel: 'SMS' | 'CALL') =>
      (await ana.run(MayContactLeadDocument, { leadId: lead.id, channel })).mayContactLead;
    expect(await ask('SMS')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'DISPATCH_STOPPED', text: expect.stringContaining(since.slice(0, 10)) }],
      nextAllowedAt: null,
    });
    expect(await ask('CALL')).toMatchObject({ allowed: true });
  });

  it('the agent reads what leads write and obeys an opt-out, and its answers wait', async () => {
    const ana = await newBroker(app);
    const [asking, leaving] = [await newLead(ana), await newLead(ana)];
    const { id: stopId } = await stop(ana);
    await writeAsLead(app, ana.brokerId, { from: asking.phone!, body: '¿Qué precio tiene el departamento?' });
    await writeAsLead(app, ana.brokerId, { from: leaving.phone!, body: 'BAJA' });
    await app.runDueJobs();
    expect([asking, leaving].map(({ phone }) => writtenTo(phone).length)).toEqual([0, 0]);
    expect((await ana.run(LeadContactPolicyDocument, { leadId: leaving.id })).lead.suppressions?.edges).toHaveLength(1);
    app.clock.advance(MINUTE);
    await resume(ana, stopId);
    await app.runDueJobs();
    expect([asking, leaving].map(({ phone }) => writtenTo(phone).length)).toEqual([1, 0]);
  });
});

it('a stop of calls refuses the call that a member asks for', async () => {
  const ana = await newBroker(app);
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'CALL');
  await stop(ana, { scope: 'CALLS' });
  const input = { leadId: lead.id, agentType: 'PERFILADOR' as const };
  const refused = await ana.send(InitiateCallDocument, { input });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'DISPATCH_STOPPED' });
});

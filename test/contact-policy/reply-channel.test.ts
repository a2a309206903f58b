import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { DAY } from '../../src/runtime/durations.ts';
import { Channel as Channels } from '../../src/lead/channel.ts';
import { answerCall } from '../call/support/answer-call.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  InitiateCallDocument,
  LeadDocument,
  MayContactLeadDocument,
  SendMessageDocument,
  type Channel,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const voice = new ScriptedVoice();
beforeAll(async () => {
  const messages = new ScriptedMessages();
  app = await openTestApp({ ports: { messages, voice: voice.port, model: scriptedModel() } });
});

const channels = Object.keys(Channels) as Channel[];

/** A lead in Spain, where every channel needs a consent. */
async function spaniard() {
  const ana = await newBroker(app);
  const email = `luz.${randomUUID()}@example.com`;
  const { id, phone } = await newLead(ana, { phone: '+34655123401', email });
  const write = (channel: Channel) => {
    const prefix = channel === 'SMS' ? '' : `${channel.toLowerCase()}:`;
    const from = channel === 'EMAIL' ? email : phone!;
    return writeAsLead(app, ana.brokerId, { from, prefix, body: '¿Sigue disponible?' });
  };
  return { ana, leadId: id, write };
}

/** On which channels the lead may be answered now. */
async function answerable(client: Client, leadId: string): Promise<Channel[]> {
  const asked = channels.map(async (channel) => {
    const { mayContactLead } = await client.run(MayContactLeadDocument, { leadId, channel, purpose: 'REPLY' });
    const codes = mayContactLead.reasons.map(({ code }) => code);
    if (!mayContactLead.allowed) expect(codes).toEqual(['REPLY_TOO_LATE', 'CONSENT_MISSING']);
    return mayContactLead.allowed ? [channel] : [];
  });
  return (await Promise.all(asked)).flat();
}

describe('a lead', () => {
  it.each(channels.filter((channel) => channel !== 'CALL'))(
    'that writes by %s may be answered there for 24 hours, and nowhere else',
    async (channel) => {
      const { ana, leadId, write } = await spaniard();
      expect(await answerable(ana, leadId)).toEqual([]);
      await write(channel);
      expect(await answerable(ana, leadId)).toEqual([channel]);
      app.clock.advance(DAY);
      expect(await answerable(ana, leadId)).toEqual([channel]);
      app.clock.advance(1);
      expect(await answerable(ana, leadId)).toEqual([]);
      app.clock.advance(-DAY - 1);
    },
  );

  it('that writes on two channels may be answered on both', async () => {
    const { ana, leadId, write } = await spaniard();
    await write('SMS');
    await write('WHATSAPP');
    expect(await answerable(ana, leadId)).toEqual(['WHATSAPP', 'SMS']);
  });

  it('that only spoke on the phone has replied, and may not be written to without consent', async () => {
    const { ana, leadId } = await spaniard();
    await consentTo(ana, leadId, 'CALL');
    const { initiateCall } = await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
    await app.runDueJobs();
    await answerCall(voice, ana, initiateCall.id);
    expect((await ana.run(LeadDocument, { id: leadId })).lead.lastReplyAt).not.toBeNull();
    for (const channel of ['SMS', 'WHATSAPP', 'TELEGRAM', 'EMAIL'] as const) {
      const subject = channel === 'EMAIL' ? { subject: 'Oferta' } : {};
      const input = { leadId, channel, purpose: 'REPLY' as const, body: 'Oferta', ...subject };
      const refused = await ana.refused(SendMessageDocument, { input });
      expect(refused.extensions).toMatchObject({
        reason: 'CONTACT_NOT_ALLOWED',
        reasons: [{ code: 'REPLY_TOO_LATE' }, { code: 'CONSENT_MISSING' }],
      });
    }
  });
});

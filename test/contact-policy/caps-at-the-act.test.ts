import { beforeAll, describe, expect, it } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { DAY, MINUTE } from '../../src/runtime/durations.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { InitiateCallDocument, SendMessageDocument, UpdateCallSettingsDocument } from '../support/graphql/graphql.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const voice = new ScriptedVoice();
const messages = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { voice: voice.port, messages, model: scriptedModel() } });
});

const capped = { reason: 'CONTACT_NOT_ALLOWED', reasons: [{ code: 'CAP_REACHED' }] };

async function callableLead() {
  const ana = await newBroker(app);
  const { id: leadId, phone } = await newLead(ana);
  await consentTo(ana, leadId, 'CALL', 'WHATSAPP');
  const ask = { input: { leadId, agentType: 'PERFILADOR' as const } };
  const write = { input: { leadId, channel: 'WHATSAPP' as const, body: 'Oferta' } };
  return { ana, leadId, phone, ask, write };
}

const pauseCalls = (ana: Client, isPaused: boolean) => ana.run(UpdateCallSettingsDocument, { input: { isPaused } });

/** Dials what waits, and nobody answers. */
async function dialAll(times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const before = voice.placed.length;
    await app.runDueJobs();
    if (voice.placed.length > before) await voice.status(voice.last, `CA${voice.placed.length}`, 'no-answer');
    app.clock.advance(MINUTE);
  }
}

/** Two messages that are written today, and do not reach the provider. */
async function writtenInVain({ ana, write }: Awaited<ReturnType<typeof callableLead>>): Promise<void> {
  await app.runDueJobs();
  messages.next('away', 'away');
  await ana.run(SendMessageDocument, write);
  await ana.run(SendMessageDocument, write);
  await app.runDueJobs();
}

describe('a cap of a day', () => {
  it('counts a call on the day on which it is dialled', async () => {
    const { ana, ask, phone } = await callableLead();
    await pauseCalls(ana, true);
    await ana.run(InitiateCallDocument, ask);
    await ana.run(InitiateCallDocument, ask);
    app.clock.advance(DAY);
    await pauseCalls(ana, false);
    await dialAll(3);
    expect(voice.placed.filter(({ to }) => to === phone)).toHaveLength(2);
    expect((await ana.refused(InitiateCallDocument, ask)).extensions).toMatchObject(capped);
  });

  it('counts a message on the day on which it is sent', async () => {
    const lead = await callableLead();
    const { ana, write } = lead;
    await writtenInVain(lead);
    app.clock.advance(DAY);
    await app.runDueJobs();
    expect((await ana.refused(SendMessageDocument, write)).extensions).toMatchObject(capped);
  });

  it('counts what goes out in the same moment', async () => {
    const lead = await callableLead();
    const { ana, write, leadId } = lead;
    await writtenInVain(lead);
    app.clock.advance(DAY);
    await ana.run(SendMessageDocument, write);
    await app.runDueJobs();
    const statuses = (await messagesOf(ana, leadId)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['FAILED', 'SENT', 'SENT']);
  });
});

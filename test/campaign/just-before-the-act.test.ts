import { beforeAll, describe, expect, it, vi } from 'vitest';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { askCampaign } from '../../src/campaign/dispatch/ask-campaign.ts';
import { HOUR, MINUTE } from '../../src/runtime/durations.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  CallsDocument,
  DeleteCampaignDocument,
  ExitEnrolmentDocument,
  ExplainEnrolmentDocument,
  InitiateCallDocument,
  SendMessageDocument,
  SetCampaignStatusDocument,
  SetLeadTreatmentDocument,
  SuppressLeadDocument,
  UpdateCallSettingsDocument,
  UpdateLeadDocument,
  type CreateCampaignInput,
} from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { consentTo, messagesOf, newLead, newPhone } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, leadCampaigns, logsOf, message, newTemplate, onStage } from './support/campaigns.ts';

let app: TestApp;
const voice = new ScriptedVoice();
const messages = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { voice: voice.port, messages, model: scriptedModel() } });
});

const call = { action: 'MAKE_CALL' as const, agentType: 'PERFILADOR' as const };
const pauseCalls = (ana: Client, isPaused: boolean) => ana.run(UpdateCallSettingsDocument, { input: { isPaused } });
const setStatus = (ana: Client, id: string, status: 'ACTIVE' | 'PAUSED' | 'COMPLETED') =>
  ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status } });
const callOf = async (ana: Client) => (await ana.run(CallsDocument, { filter: {} })).calls.edges[0]!.node;
const placedTo = (phone: string | null) => voice.placed.filter(({ to }) => to === phone);
const writtenTo = (phone: string | null) => messages.outbox.filter(({ to }) => to === phone);

/** A lead whose call a campaign has planned, while the broker dials nobody. */
async function plannedCall(values: Partial<CreateCampaignInput> = {}) {
  const ana = await newBroker(app);
  await pauseCalls(ana, true);
  const campaign = await activeCampaign(ana, [call], { ...onStage('PERFILAMIENTO'), ...values });
  const lead = await newLead(ana, { stage: 'PERFILAMIENTO', phone: newPhone() });
  await consentTo(ana, lead.id, 'CALL');
  await app.runDueJobs();
  expect((await callOf(ana)).dial).toBe('WAITING');
  const dial = async () => {
    await pauseCalls(ana, false);
    await app.runDueJobs();
  };
  return { ana, campaign, lead, dial };
}

/** A lead whose message a campaign has planned, after a first try that did not reach the provider. */
async function postponedMessage() {
  await app.runDueJobs();
  const ana = await newBroker(app);
  const steps = [message(await newTemplate(ana, 'Hola {{name}}', 'SMS'))];
  const campaign = await activeCampaign(ana, steps, { channel: 'SMS', ...onStage('ENTRADA') });
  messages.next('away');
  const lead = await newLead(ana);
  await app.runDueJobs();
  return { ana, campaign, lead, tryAgain };
}

async function tryAgain() {
  app.clock.advance(MINUTE);
  await app.runDueJobs();
}

describe('a number that is no longer the lead’s', () => {
  it('is not called: it may be suppressed for whoever has it now', async () => {
    const ana = await newBroker(app);
    await pauseCalls(ana, true);
    const lead = await newLead(ana);
    await consentTo(ana, lead.id, 'CALL');
    await ana.run(InitiateCallDocument, { input: { leadId: lead.id, agentType: 'PERFILADOR' } });
    await ana.run(UpdateLeadDocument, { input: { leadId: lead.id, phone: newPhone() } });
    const other = await newLead(ana, { phone: lead.phone });
    await ana.run(SuppressLeadDocument, { input: { leadId: other.id, reason: 'Asked.' } });
    await pauseCalls(ana, false);
    await app.runDueJobs();
    expect(placedTo(lead.phone)).toEqual([]);
    expect(await callOf(ana)).toMatchObject({ dial: 'OVER', status: 'CANCELLED', failure: 'RECIPIENT_CHANGED' });
  });

  it('gets no message that is tried again', async () => {
    await app.runDueJobs();
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    messages.next('away');
    await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Oferta' } });
    await app.runDueJobs();
    await ana.run(UpdateLeadDocument, { input: { leadId: lead.id, phone: newPhone() } });
    await tryAgain();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'RECIPIENT_CHANGED' }]);
  });
});

it('a message in another spelling of the lead’s number is sent', async () => {
  await app.runDueJobs();
  const ana = await newBroker(app);
  const lead = await newLead(ana, { phone: '+5491123456789' });
  await consentTo(ana, lead.id, 'SMS');
  messages.next('away');
  await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: 'Oferta' } });
  await app.runDueJobs();
  await ana.run(UpdateLeadDocument, { input: { leadId: lead.id, phone: '+541123456789' } });
  await tryAgain();
  expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
});

describe('a campaign that the lead is no longer in', () => {
  const leave = {
    'by its end': ({ ana, campaign }) => setStatus(ana, campaign.id, 'COMPLETED'),
    'by its deletion': ({ ana, campaign }) => ana.run(DeleteCampaignDocument, { input: { campaignId: campaign.id } }),
    'by hand': async ({ ana, lead }) => {
      const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
      return ana.run(ExitEnrolmentDocument, { input: { enrolmentId: run!.id } });
    },
    'by a reply': ({ ana, lead }) => {
      app.clock.advance(MINUTE);
      return writeAsLead(app, ana.brokerId, { from: lead.phone!, body: 'Ya compré casa, gracias' });
    },
  } satisfies Record<string, (planned: Awaited<ReturnType<typeof plannedCall>>) => Promise<unknown>>;

  it.each(Object.entries(leave))('left %s, does not call', async (_how, by) => {
    const planned = await plannedCall();
    const { ana, campaign, lead, dial } = planned;
    await by(planned);
    await dial();
    expect(placedTo(lead.phone)).toEqual([]);
    expect(await callOf(ana)).toMatchObject({ status: 'CANCELLED', failure: 'CAMPAIGN_OVER' });
    expect(await logsOf(ana, campaign.id)).toMatchObject([
      {
        status: 'FAILED',
        attempts: [{ status: 'FAILED', outcome: 'CANCELLED' }],
        reason: 'CALL_CANCELLED',
        why: 'The call was not made: the campaign that planned it is over, or the lead left it.',
      },
    ]);
    const asked = await ana.run(ExplainEnrolmentDocument, { campaignId: campaign.id, leadId: lead.id });
    expect(asked.explainEnrolment.decision).toBe('EXIT');
  });

  it('does not try its message again', async () => {
    const { ana, campaign, lead } = await postponedMessage();
    await setStatus(ana, campaign.id, 'COMPLETED');
    await tryAgain();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'CAMPAIGN_OVER' }]);
    expect(await logsOf(ana, campaign.id)).toMatchObject([{ status: 'FAILED', reason: 'MESSAGE_FAILED' }]);
  });
});

describe('a paused campaign', () => {
  it('does not call, and calls when it goes on', async () => {
    const { ana, campaign, lead, dial } = await plannedCall();
    await setStatus(ana, campaign.id, 'PAUSED');
    await dial();
    expect(placedTo(lead.phone)).toEqual([]);
    expect((await callOf(ana)).dial).toBe('WAITING');
    const asked = await ana.run(ExplainEnrolmentDocument, { campaignId: campaign.id, leadId: lead.id });
    expect(asked.explainEnrolment).toMatchObject({ decision: 'HOLD', reason: 'CAMPAIGN_NOT_ACTIVE' });
    await setStatus(ana, campaign.id, 'ACTIVE');
    await app.runDueJobs();
    expect(placedTo(lead.phone)).toHaveLength(1);
  });

  it('does not try its message again, and sends it when it goes on', async () => {
    const { ana, campaign, lead } = await postponedMessage();
    await setStatus(ana, campaign.id, 'PAUSED');
    await tryAgain();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'PLANNED' }]);
    await setStatus(ana, campaign.id, 'ACTIVE');
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
    expect(writtenTo(lead.phone)).toHaveLength(1);
  });

  it('sends a message for which it goes on while it is held', async () => {
    const { ana, campaign, lead } = await postponedMessage();
    await setStatus(ana, campaign.id, 'PAUSED');
    vi.spyOn(app.app.runtime, 'askPlanner').mockImplementationOnce(async (...asked) => {
      await setStatus(ana, campaign.id, 'ACTIVE');
      return askCampaign(...asked);
    });
    await tryAgain();
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'SENT' }]);
  });

  it('cancels what it held for a lead that leaves meanwhile', async () => {
    const { ana, campaign, lead, dial } = await plannedCall();
    await setStatus(ana, campaign.id, 'PAUSED');
    await dial();
    const [run] = (await leadCampaigns(ana, lead.id)).enrolments;
    await ana.run(ExitEnrolmentDocument, { input: { enrolmentId: run!.id } });
    await app.runDueJobs();
    expect(await callOf(ana)).toMatchObject({ status: 'CANCELLED', failure: 'CAMPAIGN_OVER' });
  });

  it('cancels what it held when it is over', async () => {
    const { ana, campaign, dial } = await plannedCall();
    await setStatus(ana, campaign.id, 'PAUSED');
    await dial();
    await ana.run(DeleteCampaignDocument, { input: { campaignId: campaign.id } });
    await app.runDueJobs();
    expect(await callOf(ana)).toMatchObject({ status: 'CANCELLED', failure: 'CAMPAIGN_OVER' });
  });
});

describe('a campaign', () => {
  it('does not call outside of its window', async () => {
    const now = app.clock.now();
    app.clock.moveTo('2026-11-25T18:00:00Z');
    const { ana, lead, dial } = await plannedCall({ window: { days: [1, 2, 3, 4, 5], from: '11:00', to: '14:00' } });
    app.clock.advance(5 * HOUR);
    await dial();
    expect(placedTo(lead.phone)).toEqual([]);
    expect(await callOf(ana)).toMatchObject({ status: 'CANCELLED', failure: 'CONTACT_NOT_ALLOWED' });
    app.clock.moveTo(now.toISOString());
  });

  it('does not try its message again for a lead that a person took over', async () => {
    const { ana, lead } = await postponedMessage();
    await ana.run(SetLeadTreatmentDocument, { input: { leadId: lead.id, treatment: 'MANUAL_FOLLOW_UP' } });
    await tryAgain();
    expect(writtenTo(lead.phone)).toEqual([]);
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ status: 'FAILED', failure: 'TREATMENT_FORBIDS' }]);
  });
});

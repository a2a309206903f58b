import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runDueSteps } from '../../src/campaign/dispatch/run-due-steps.ts';
import type { Ports } from '../../src/runtime/scope.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  AddCampaignStepDocument,
  CampaignDocument,
  ExplainEnrolmentDocument,
  PreviewCampaignDocument,
  SetCampaignStatusDocument,
  UpdateCallSettingsDocument,
  UpdateCampaignStepDocument,
} from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import {
  activeCampaign,
  exampleLead,
  logsOf,
  message,
  move,
  newCampaign,
  newTemplate,
  onStage,
  type NewStep,
} from './support/campaigns.ts';
import { MINUTE, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const messages = new ScriptedMessages({ name: 'sandbox' });
const { port: voice } = new ScriptedVoice();

beforeAll(async () => {
  app = await openTestApp({ ports: { messages, voice } });
});

/** As after a restart with other settings. */
function configure(ports: Partial<Ports>): void {
  Object.assign(app.app.runtime.ports, ports);
}
const calling = () => app.app.runtime.calling;
const usualNumber = '+15550100000';
afterEach(() => {
  configure({ messages, voice });
  calling().callerNumber = usualNumber;
});

const call: NewStep = { action: 'MAKE_CALL', agentType: 'PERFILADOR' };

async function callWithSms(client: Client): Promise<NewStep> {
  return { ...call, fallback: { channel: 'SMS', templateId: await newTemplate(client, 'Hola', 'SMS') } };
}

/** Only the campaign's own tick: nothing is sent or dialled. */
async function plan(): Promise<void> {
  while ((await runDueSteps(app.app.runtime)) > 0);
}

async function explain(client: Client, campaignId: string, leadId: string) {
  return (await client.run(ExplainEnrolmentDocument, { campaignId, leadId })).explainEnrolment;
}

describe('a campaign whose steps need a channel that nothing can go out by', () => {
  it('is not activated, and the refusal names each channel with what to configure', async () => {
    const ana = await newBroker(app);
    const { id } = await newCampaign(ana, [await callWithSms(ana)]);
    configure({ messages: null, voice: null });
    const { extensions } = await ana.refused(SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    expect(extensions).toMatchObject({ code: 'CONFLICT', reason: 'CHANNEL_NOT_CONFIGURED' });
    expect(extensions['channels']).toEqual([
      {
        channel: 'CALL',
        decisionReason: 'NO_VOICE_PROVIDER',
        problem: expect.stringContaining('configure VOICE_PROVIDER=twilio'),
      },
      {
        channel: 'SMS',
        decisionReason: 'NO_MESSAGE_PROVIDER',
        problem: expect.stringContaining('configure SANDBOX_URL'),
      },
    ]);
    expect((await ana.run(CampaignDocument, { id })).campaign.status).toBe('DRAFT');
    configure({ messages, voice });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
  });

  it('is not activated by a provider of other channels', async () => {
    const ana = await newBroker(app);
    const { id } = await newCampaign(ana, [message(await newTemplate(ana))]);
    configure({ messages: Object.assign(new ScriptedMessages(), { channels: ['sms'] }) });
    const { extensions } = await ana.refused(SetCampaignStatusDocument, {
      input: { campaignId: id, status: 'ACTIVE' },
    });
    expect(extensions['channels']).toEqual([
      {
        channel: 'TELEGRAM',
        decisionReason: 'CHANNEL_NOT_OFFERED',
        problem: 'The provider twilio sends nothing by Telegram, only by SMS.',
      },
    ]);
  });

  it('is not activated for calls without a number to call from, be it the installation’s or the broker’s', async () => {
    const ana = await newBroker(app);
    const { id } = await newCampaign(ana, [call]);
    calling().callerNumber = null;
    const refused = await ana.refused(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
    expect(refused.extensions['channels']).toMatchObject([{ problem: expect.stringContaining('updateCallSettings') }]);
    await ana.run(UpdateCallSettingsDocument, { input: { callerNumber: '+525512345678' } });
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'ACTIVE' } });
  });

  it('is activated when its steps reach nobody', async () => {
    const ana = await newBroker(app);
    configure({ messages: null, voice: null });
    await activeCampaign(ana, [move('SEGUIMIENTO')]);
  });

  it('takes no such step while it is active, and keeps those that it has', async () => {
    const ana = await newBroker(app);
    const { id: campaignId, steps } = await activeCampaign(ana, [message(await newTemplate(ana))]);
    configure({ messages: null, voice: null });
    const { extensions } = await ana.refused(AddCampaignStepDocument, { input: { campaignId, ...call } });
    expect(extensions).toMatchObject({ reason: 'CHANNEL_NOT_CONFIGURED', channels: [{ channel: 'CALL' }] });
    const delayed = { input: { campaignId, stepId: steps[0]!.stepId, delayHours: 2 } };
    await ana.run(UpdateCampaignStepDocument, delayed);
    await ana.run(AddCampaignStepDocument, { input: { campaignId, ...move('SEGUIMIENTO') } });
  });

  it('has no lead ready in its preview', async () => {
    const ana = await newBroker(app);
    await exampleLead(ana);
    const { id } = await newCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    configure({ messages: null });
    const { previewCampaign } = await ana.run(PreviewCampaignDocument, { id });
    expect(previewCampaign).toMatchObject({
      ready: 0,
      ifEntered: [{ decision: 'WAIT', reason: 'PROVIDER_AWAITED', count: 1 }],
    });
  });
});

describe('a step that cannot go out', () => {
  it('waits when its provider is gone, says so, and goes on when there is one again', async () => {
    const ana = await newBroker(app);
    const { id } = await activeCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    configure({ messages: null });
    await plan();
    expect(await explain(ana, id, lead.id)).toMatchObject({
      decision: 'WAIT',
      why: expect.stringMatching(/^No provider sends messages by Telegram: configure SANDBOX_URL\. It is tried again/),
    });
    expect(await logsOf(ana, id, lead.id)).toEqual([]);
    configure({ messages });
    app.clock.advance(15 * MINUTE);
    await app.runDueJobs();
    expect(await logsOf(ana, id, lead.id)).toMatchObject([{ status: 'SENT' }]);
  });

  it('is not said to be under way when its message was planned and the provider is gone', async () => {
    const ana = await newBroker(app);
    const { id } = await activeCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await plan();
    expect(await explain(ana, id, lead.id)).toMatchObject({ decision: 'HOLD', why: 'Attempt 1 is under way.' });
    configure({ messages: null });
    expect((await explain(ana, id, lead.id)).why).toBe(
      'Attempt 1 has not gone out. No provider sends messages by Telegram: configure SANDBOX_URL.',
    );
  });

  it('is not said to be under way when its message is tried again later', async () => {
    const ana = await newBroker(app);
    const { id } = await activeCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    await app.runDueJobs();
    messages.next('away');
    const lead = await exampleLead(ana);
    await app.runDueJobs();
    expect((await explain(ana, id, lead.id)).why).toMatch(/^Attempt 1 has not gone out\. It is tried again on 2026-/);
  });

  it('is not said to be under way when its campaign is paused', async () => {
    const ana = await newBroker(app);
    const { id } = await activeCampaign(ana, [message(await newTemplate(ana))], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await plan();
    await ana.run(SetCampaignStatusDocument, { input: { campaignId: id, status: 'PAUSED' } });
    const explained = await explain(ana, id, lead.id);
    expect(explained.trace.at(-1)).toMatchObject({ rule: 'CAMPAIGN_STATUS', isDecisive: true });
    expect(explained.why).not.toContain('under way');
  });

  it('is not said to be under way when its call waits: for a provider, for a number, for the broker, for a line', async () => {
    const ana = await newBroker(app);
    const { id } = await activeCampaign(ana, [call], onStage('ENTRADA'));
    const lead = await exampleLead(ana);
    await plan();
    const why = async () => (await explain(ana, id, lead.id)).why;
    expect(await why()).toBe('Attempt 1 is under way.');
    configure({ voice: null });
    expect(await why()).toMatch(/^Attempt 1 has not gone out\. No provider makes calls/);
    configure({ voice });
    calling().callerNumber = null;
    expect(await why()).toMatch(/^Attempt 1 has not gone out\. There is no number to call from/);
    calling().callerNumber = usualNumber;
    await ana.run(UpdateCallSettingsDocument, { input: { isPaused: true } });
    expect(await why()).toBe(
      'Attempt 1 has not gone out. The brokerage has paused its calls: resume them with updateCallSettings.',
    );
    await ana.run(UpdateCallSettingsDocument, { input: { isPaused: false, maxConcurrentCalls: 1 } });
    const { db } = app.app.runtime.database;
    const other = { broker: ana.brokerId, dial: 'placed', dueAt: app.clock.now(), attemptKey: 'other' };
    await db.collection('voice_calls').insertOne(other);
    expect(await why()).toBe('Attempt 1 has not gone out. It waits for a line: all 1 of the brokerage are in use.');
    await db.collection('voice_calls').deleteOne(other);
    await app.runDueJobs();
    expect(await why()).toBe('Attempt 1 is under way.');
  });

  it('is left out when it waited longer than the campaign says', async () => {
    const ana = await newBroker(app);
    const steps = [message(await newTemplate(ana)), move('SEGUIMIENTO')];
    const { id } = await activeCampaign(ana, steps, { ...onStage('ENTRADA'), maxWaitDays: 1 });
    const lead = await exampleLead(ana);
    configure({ messages: null });
    await plan();
    app.clock.advance(DAY);
    await plan();
    expect(await logsOf(ana, id, lead.id)).toMatchObject([
      { status: 'SKIPPED', why: expect.stringContaining('It waited too long; the limit in days is 1. No provider') },
      { status: 'SENT', action: 'UPDATE_STAGE' },
    ]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { VoiceCall } from '../../src/call/voice-call.entity.ts';
import { runDueSteps } from '../../src/campaign/dispatch/run-due-steps.ts';
import { asSystem } from '../../src/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { consentTo, messagesOf, newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { activeCampaign, leadCampaigns, logsOf, move, newTemplate, onStage } from './support/campaigns.ts';
import { MINUTE } from '../../src/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages(), voice: new ScriptedVoice().port } });
});

/** A lead whose first step, a call with a message to stand in for it, was asked for. */
async function called() {
  const ana = await newBroker(app);
  const fallback = { channel: 'SMS' as const, templateId: await newTemplate(ana, 'Le llamamos, {{name}}.', 'SMS') };
  const retry = { maxAttempts: 2, delaysInMinutes: [30] };
  const call = { action: 'MAKE_CALL' as const, agentType: 'PERFILADOR' as const, fallback, retry };
  const campaign = await activeCampaign(ana, [call, move('PERFILAMIENTO')], onStage('ENTRADA'));
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'CALL', 'SMS');
  await work();
  return { ana, campaign, lead, scope: asSystem(app.app.runtime, ana.brokerId, 'carrier') };
}

/** Only the campaign's own job: what dials is not the matter here. */
async function work(): Promise<void> {
  while ((await runDueSteps(app.app.runtime)) > 0);
}

/** The end of the latest call, as the slice of calls records it. */
async function end(
  { scope, lead }: Awaited<ReturnType<typeof called>>,
  status: string,
  outcome: string,
): Promise<void> {
  await scope.commit(async (tx) => {
    const calls = await tx.find(VoiceCall, { leadId: lead.id }, { orderBy: { id: 'desc' }, limit: 1 });
    const { enrolmentId, stepId, campaignId, attemptKey } = calls[0]!;
    tx.record('call.ended', calls[0]!, { enrolmentId, stepId, campaignId, attemptKey, status, outcome });
  });
  await work();
}

describe('a call step', () => {
  it('waits for the call to end and goes on when somebody answered', async () => {
    const run = await called();
    expect((await leadCampaigns(run.ana, run.lead.id)).enrolments).toMatchObject([{ status: 'WAITING', position: 0 }]);
    await end(run, 'completed', 'human');
    expect(await logsOf(run.ana, run.campaign.id)).toMatchObject([
      { status: 'SENT', attempts: [{ n: 1, outcome: 'HUMAN' }] },
      { status: 'SENT', action: 'UPDATE_STAGE' },
    ]);
  });

  it('calls again after its delay when nobody answered, and then sends the message', async () => {
    const run = await called();
    const calls = () => run.scope.read.count(VoiceCall, { leadId: run.lead.id });
    await end(run, 'no_answer', 'unreachable');
    app.clock.advance(30 * MINUTE - 1);
    await work();
    expect(await calls()).toBe(1);
    app.clock.advance(1);
    await work();
    expect(await calls()).toBe(2);
    await end(run, 'busy', 'unreachable');
    expect(await messagesOf(run.ana, run.lead.id)).toMatchObject([{ channel: 'SMS', body: 'Le llamamos, Luis Paz.' }]);
    const [log] = await logsOf(run.ana, run.campaign.id);
    expect(log!.attempts.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['MAKE_CALL', 'NO_ANSWER'],
      ['MAKE_CALL', 'BUSY'],
      ['SEND_MESSAGE', null],
    ]);
  });

  it('sends the message at once after a voicemail', async () => {
    const run = await called();
    await end(run, 'completed', 'voicemail');
    expect(await messagesOf(run.ana, run.lead.id)).toMatchObject([{ channel: 'SMS', status: 'PLANNED' }]);
  });
});

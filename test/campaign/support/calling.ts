import type { CallOutcome, CallStatus } from '../../../src/call/call.enums.ts';
import { VoiceCall } from '../../../src/call/voice-call.entity.ts';
import { runDueSteps } from '../../../src/campaign/dispatch/run-due-steps.ts';
import { asSystem } from '../../../src/runtime/scope.ts';
import { newBroker } from '../../support/brokers.ts';
import { consentTo, newLead } from '../../support/leads.ts';
import type { TestApp } from '../../support/test-app.ts';
import { activeCampaign, move, newTemplate, onStage } from './campaigns.ts';

/** A campaign that calls, has a message stand in for a call that reached nobody, and then moves the lead. */
export async function callingCampaign(
  app: TestApp,
  retry = { maxAttempts: 1, delaysInMinutes: [1] },
  then = move('PERFILAMIENTO'),
) {
  const ana = await newBroker(app);
  const fallback = { channel: 'SMS' as const, templateId: await newTemplate(ana, 'Le llamamos, {{name}}.', 'SMS') };
  const call = { action: 'MAKE_CALL' as const, agentType: 'PERFILADOR' as const, fallback, retry };
  const campaign = await activeCampaign(ana, [call, then], onStage('ENTRADA'));
  return { ana, campaign, scope: asSystem(app.app.runtime, ana.brokerId, 'carrier') };
}

export type Calling = Awaited<ReturnType<typeof callingCampaign>>;

/** A lead of the campaign whose call was asked for. */
export async function calledLead(app: TestApp, { ana }: Calling): ReturnType<typeof newLead> {
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'CALL', 'SMS');
  await runSteps(app);
  return lead;
}

/** Only the campaign's own job: what dials is not the matter here. */
export async function runSteps(app: TestApp): Promise<void> {
  while ((await runDueSteps(app.app.runtime)) > 0);
}

export interface CallEnd {
  status: `${CallStatus}`;
  outcome: `${CallOutcome}`;
}

/** The end of the lead's latest call, as the slice of calls records it. */
export async function endCall(
  app: TestApp,
  { scope }: Calling,
  lead: { id: string },
  { status, outcome }: CallEnd,
): Promise<void> {
  await scope.commit(async (tx) => {
    const calls = await tx.find(VoiceCall, { leadId: lead.id }, { orderBy: { id: 'desc' }, limit: 1 });
    const { enrolmentId, stepId, campaignId, attemptKey, endReason, failure } = calls[0]!;
    const origin = { enrolmentId, stepId, campaignId, attemptKey };
    const end = { status: status as CallStatus, outcome: outcome as CallOutcome, endReason, failure };
    tx.record('call.ended', calls[0]!, { ...origin, ...end });
  });
  await runSteps(app);
}

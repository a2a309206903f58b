import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../scope.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus } from '../campaign.enums.ts';
import { decide } from '../dispatch/decide.ts';
import { loadBatch, rowKey } from '../dispatch/load-batch.ts';
import { questionAbout } from '../dispatch/question-about.ts';
import { entryOf } from '../enrol/enter-campaign.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { mostSteps } from '../rules/campaign-steps.ts';
import type { Decision } from '../rules/decision.ts';
import { inWords } from '../rules/finding.ts';
import { triggerMismatch } from '../rules/trigger-match.ts';
import { triggerLead } from '../step-lead.ts';
import { findHoldup } from './find-holdup.ts';
import { CampaignDecision, type DecisionTraceLine, type EnrolmentExplanation } from './explanation.types.ts';

/** Why a lead did or did not get what a campaign sends, from the function that decides it. Changes nothing. */
export async function explainEnrolment(
  scope: Scope,
  campaignId: string,
  leadId: string,
): Promise<EnrolmentExplanation> {
  scope.viewer.may('campaign:read');
  const [campaign, lead] = await Promise.all([scope.read.get(Campaign, campaignId), scope.read.get(Lead, leadId)]);
  const [last] = await scope.read.find(
    Enrolment,
    { campaignId, leadId },
    { sort: { enteredAt: -1, _id: -1 }, limit: 1 },
  );
  if (!last) return neverEntered(campaign, lead, scope.now());
  const batch = await loadBatch(scope, [last]);
  const question = questionAbout(scope, last, batch);
  const step = question.plan.steps[last.position];
  const attempts = step ? (batch.rows.get(rowKey(last.id, step.stepId))?.attempts ?? []) : [];
  const { decision } = decide({ ...question, holdup: await findHoldup(scope, attempts, batch.gap) });
  const ledger = await scope.read.find(
    CampaignLog,
    { campaignId, leadId },
    { sort: { createdAt: -1, _id: -1 }, limit: mostSteps },
  );
  return {
    decision: CampaignDecision[decision.kind.toUpperCase() as keyof typeof CampaignDecision],
    why: last.exitReason ?? sentence(decision),
    until: decision.kind === 'wait' ? decision.until : null,
    enrolment: last,
    trace: decision.trace.map(({ rule, outcome, detail }) => ({ rule, detail, isDecisive: outcome === 'decided' })),
    ledger,
  };
}

function sentence(decision: Decision): string {
  return 'why' in decision ? decision.why.text : decision.trace.at(-1)!.detail;
}

/** The rules that let a lead in, in the order in which they would keep it out. */
function neverEntered(campaign: Campaign, lead: Lead, now: Date): EnrolmentExplanation {
  const isActive = campaign.status === CampaignStatus.ACTIVE;
  const mismatch = triggerMismatch(campaign.triggeredBy, campaign.triggerCondition, triggerLead(lead), now);
  const entry = entryOf(campaign, [], { factId: 'asked', hops: 0 }, now);
  const since = inWords(lead.stageEnteredAt);
  const findings: [rule: string, refusal: string | null, otherwise: string][] = [
    [
      'campaign_status',
      isActive ? null : `The campaign is ${campaign.status}; it lets nobody in.`,
      'The campaign is active.',
    ],
    ['trigger', mismatch, 'The lead meets the trigger.'],
    ['entry', entry.enter ? null : entry.why, 'The entry rules take the lead.'],
    [
      'event',
      `Nothing has let the lead in yet: it is in ${lead.stage} since ${since}. Apply the campaign to it, or wait for the trigger.`,
      '',
    ],
  ];
  const decisive = findings.findIndex(([, refusal]) => refusal !== null);
  const examined = findings.slice(0, decisive + 1);
  const trace: DecisionTraceLine[] = examined.map(([rule, refusal, otherwise]) => ({
    rule,
    isDecisive: refusal !== null,
    detail: refusal ?? otherwise,
  }));
  return {
    decision: CampaignDecision.NOT_ENROLLED,
    why: trace.at(-1)!.detail,
    until: null,
    enrolment: null,
    trace,
    ledger: [],
  };
}

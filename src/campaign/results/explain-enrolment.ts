import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignStatus, DecisionRule } from '../campaign.enums.ts';
import { decide } from '../dispatch/decide.ts';
import { loadBatch } from '../dispatch/load-batch.ts';
import { attemptsAt, questionAbout } from '../dispatch/question-about.ts';
import { countEntriesOfDay, entryOf } from '../enrol/enter-campaign.ts';
import { foreseenCause, type EntryCause } from '../enrol/entry-cause.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { maxSteps } from '../rules/campaign-steps.ts';
import type { Decision } from '../rules/decision.ts';
import { apiName } from '../../language/api-name.ts';
import { said, type Said } from '../rules/said.ts';
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
  scope.viewer.require('campaign:read');
  const [campaign, lead] = await Promise.all([scope.read.get(Campaign, campaignId), scope.read.get(Lead, leadId)]);
  const [last] = await scope.read.find(
    Enrolment,
    { campaignId, leadId },
    { sort: { enteredAt: -1, _id: -1 }, limit: 1 },
  );
  if (!last) {
    const entries = await countEntriesOfDay(scope.read.collection(Enrolment), leadId, scope.now());
    return neverEntered(campaign, lead, foreseenCause(campaign, entries), scope.now());
  }
  const batch = await loadBatch(scope, [last]);
  const question = questionAbout(scope, last, batch);
  const holdup = await findHoldup(scope, attemptsAt(question.plan, last, batch), batch);
  const { decision } = decide({ ...question, holdup });
  const ledger = await scope.read.find(
    CampaignLog,
    { campaignId, leadId },
    { sort: { createdAt: -1, _id: -1 }, limit: maxSteps },
  );
  return {
    decision: CampaignDecision[apiName(decision.kind)],
    ...told(last.exitReason ?? decided(decision)),
    until: decision.kind === 'wait' ? decision.until : null,
    enrolment: last,
    trace: decision.trace.map(({ rule, outcome, found }) => ({
      rule,
      ...told(found),
      isDecisive: outcome === 'decided',
    })),
    ledger,
  };
}

function decided(decision: Decision): Said {
  return 'why' in decision ? decision.why.found : decision.trace.at(-1)!.found;
}

function told({ code: reason, parameters }: Said): Pick<DecisionTraceLine, 'reason' | 'parameters'> {
  return { reason, parameters };
}

/** The rules that let a lead in, in the order in which they would keep it out. */
function neverEntered(campaign: Campaign, lead: Lead, cause: EntryCause, now: Date): EnrolmentExplanation {
  const isActive = campaign.status === CampaignStatus.ACTIVE;
  const mismatch = triggerMismatch(campaign.triggeredBy, campaign.triggerCondition, triggerLead(lead), now);
  const entry = entryOf(campaign, [], cause, now);
  const waiting = said('NOTHING_LET_IN', { stage: apiName(lead.stage), since: lead.stageEnteredAt });
  const findings: [rule: DecisionRule, refusal: Said | null, otherwise: Said][] = [
    [
      DecisionRule.CAMPAIGN_STATUS,
      isActive ? null : said('CAMPAIGN_CLOSED', { status: apiName(campaign.status) }),
      said('CAMPAIGN_ACTIVE'),
    ],
    [DecisionRule.TRIGGER, mismatch, said('TRIGGER_MET')],
    [DecisionRule.ENTRY, entry.enter ? null : entry.why, said('ENTRY_ALLOWED')],
    [DecisionRule.EVENT, waiting, waiting],
  ];
  const decisive = findings.findIndex(([, refusal]) => refusal !== null);
  const trace: DecisionTraceLine[] = findings.slice(0, decisive + 1).map(([rule, refusal, otherwise]) => ({
    rule,
    isDecisive: refusal !== null,
    ...told(refusal ?? otherwise),
  }));
  const { reason, parameters } = trace.at(-1)!;
  return {
    decision: CampaignDecision.NOT_ENROLLED,
    reason,
    parameters,
    until: null,
    enrolment: null,
    trace,
    ledger: [],
  };
}

import { isSandboxed } from '../../contact-policy/decision/ask-contact.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { KeptAttempt } from '../campaign-log.entity.ts';
import type { Enrolment } from '../enrolment.entity.ts';
import { campaignPlan } from '../plan-campaign.ts';
import type { CampaignPlan } from '../rules/campaign-plan.ts';
import { enrolmentFacts } from '../step-lead.ts';
import type { Question } from './decide.ts';
import { rowKey, versionKey, type Batch } from './load-batch.ts';

/** What the rules are asked about one run, from what was loaded for many. */
export function questionAbout(scope: Scope, enrolment: Enrolment, batch: Batch): Question {
  const { campaignId, campaignVersion, leadId } = enrolment;
  const plan = campaignPlan(
    batch.campaigns.get(campaignId)!,
    batch.versions.get(versionKey(campaignId, campaignVersion))!,
  );
  return {
    plan,
    enrolment: enrolmentFacts(enrolment, attemptsAt(plan, enrolment, batch)),
    lead: batch.leads.get(leadId)!,
    contacts: batch.contacts.get(leadId)!,
    meetingBookedAt: batch.bookedAt.get(leadId) ?? null,
    gap: batch.gap,
    stops: batch.stops,
    sandboxed: (channel) => isSandboxed(scope.ports, channel),
    now: scope.now(),
  };
}

/** The attempts of the step at which the run is. */
export function attemptsAt(plan: CampaignPlan, { id, position }: Enrolment, batch: Batch): readonly KeptAttempt[] {
  const step = plan.steps[position];
  return step ? (batch.rows.get(rowKey(id, step.stepId))?.attempts ?? []) : [];
}

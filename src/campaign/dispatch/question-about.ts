import { isSandboxed } from '../../contact-policy/ask-contact.ts';
import type { Scope } from '../../scope.ts';
import type { Enrolment } from '../enrolment.entity.ts';
import { campaignPlan } from '../plan-campaign.ts';
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
  const step = plan.steps[enrolment.position];
  const attempts = step ? (batch.rows.get(rowKey(enrolment.id, step.stepId))?.attempts ?? []) : [];
  return {
    plan,
    enrolment: enrolmentFacts(enrolment, attempts),
    lead: batch.leads.get(leadId)!,
    contacts: batch.contacts.get(leadId)!,
    meetingBookedAt: batch.bookedAt.get(leadId) ?? null,
    gap: batch.gap,
    sandboxed: (channel) => isSandboxed(scope.ports, channel),
    now: scope.now(),
  };
}

import { releaseHeldOfCampaign, releaseHeldOfRuns } from '../campaign/dispatch/release-held.ts';
import { settleCallAttempt, settleMessageAttempts } from '../campaign/dispatch/settle-attempt.ts';
import { enrolOnStage } from '../campaign/enrol/enrol-on-stage.ts';
import { exitEnrolments, prepareExits } from '../campaign/enrol/exit-enrolments.ts';
import { wakeLead, wakeCampaign, wakeRunsOfLeads } from '../campaign/enrol/wake-enrolments.ts';
import { refuseUsedTemplate } from '../campaign/refuse-used-template.ts';
import { requireCampaign, requireStoppedCampaign } from '../campaign/require-campaign.ts';
import { coverNewAddresses } from '../contact-policy/suppression/cover-addresses.ts';
import { recordReportedConsents } from '../contact-policy/consent/record-consent.ts';
import { mailCancellation, mailInvitation } from '../conversation/outbound/mail-invitation.ts';
import { refuseCountryInUse } from '../lead/identity/refuse-country-in-use.ts';
import { enterPipeline } from '../pipeline/enter-stage.ts';
import type { Reaction } from '../storage/commit/react.ts';

/** Which change follows from which event, in the same commit. The only such list. */
export const reactions: readonly Reaction[] = [
  { on: 'broker.updated', causes: [], run: refuseCountryInUse },
  { on: 'lead.created', causes: [], run: async (tx, { subject }) => enterPipeline(tx, subject) },
  { on: 'lead.consent_reported', causes: ['consent.recorded'], runAll: recordReportedConsents },
  { on: 'lead.updated', causes: [], runAll: coverNewAddresses },
  { on: 'meeting.scheduled', causes: ['message.planned'], run: mailInvitation },
  { on: 'meeting.changed', causes: ['message.planned'], run: mailCancellation },
  { on: 'lead.created', causes: ['enrolment.started', 'enrolment.refused'], run: enrolOnStage },
  // Out before in: a stage that ends one campaign may begin the next.
  { on: 'lead.stage_changed', causes: ['enrolment.exited'], prepare: prepareExits, run: exitEnrolments },
  {
    on: 'lead.stage_changed',
    causes: ['enrolment.started', 'enrolment.refused', 'enrolment.exited'],
    run: enrolOnStage,
  },
  { on: 'lead.replied', causes: ['enrolment.exited'], run: exitEnrolments },
  { on: 'lead.archived', causes: ['enrolment.exited'], run: exitEnrolments },
  { on: 'meeting.scheduled', causes: ['enrolment.exited'], run: exitEnrolments },
  { on: 'suppression.added', causes: ['enrolment.exited'], run: exitEnrolments },
  { on: 'lead.treatment_set', causes: [], run: (tx, { subject }) => wakeLead(tx, subject.id) },
  { on: 'campaign.updated', causes: [], run: (tx, { subject }) => wakeCampaign(tx, subject) },
  { on: 'lead.updated', causes: [], runAll: wakeRunsOfLeads },
  { on: 'campaign.status_changed', causes: [], run: releaseHeldOfCampaign },
  { on: 'enrolment.exited', causes: [], runAll: releaseHeldOfRuns },
  { on: 'message.sent', causes: [], runAll: settleMessageAttempts },
  { on: 'message.failed', causes: [], runAll: settleMessageAttempts },
  { on: 'message.unknown', causes: [], runAll: settleMessageAttempts },
  { on: 'call.requested', causes: [], run: requireCampaign },
  { on: 'dispatch.stopped', causes: [], run: requireStoppedCampaign },
  { on: 'template.archived', causes: [], run: refuseUsedTemplate },
  { on: 'call.ended', causes: [], run: settleCallAttempt },
];

import { CampaignStatus, EnrolmentStatus } from './campaign-enums.ts';
import type { NextStepInput } from './decision.ts';
import { maxHops } from './entry-key.ts';
import { exits, holds, inWords, passes } from './finding.ts';
import type { Finding } from './finding.ts';

type RunRule = (input: NextStepInput) => Finding;

/** What ends a run because of the lead; also asked at the very moment something happens to the lead. */
const exitRules: readonly RunRule[] = [leadArchived, optOut, reply, meetingBooked, stageReached];

/** Rules about the run as a whole, in the order in which they are examined. */
export const runRules: readonly RunRule[] = [campaignStatus, enrolmentStatus, hops, stepsLeft, ...exitRules];

/** Why the lead leaves the campaign now, as a sentence; `null` when it stays. */
export function exitReason(input: NextStepInput): string | null {
  for (const rule of exitRules) {
    const { verdict, detail } = rule(input);
    if (verdict) return detail;
  }
  return null;
}

function campaignStatus({ plan }: NextStepInput): Finding {
  const rule = 'campaign_status';
  if (plan.status === CampaignStatus.ACTIVE) return passes(rule, 'The campaign is active.');
  if (plan.status === CampaignStatus.COMPLETED) return exits(rule, 'The campaign is over.');
  return holds(rule, `The campaign is ${plan.status}; it goes on when it is active.`);
}

function enrolmentStatus({ enrolment }: NextStepInput): Finding {
  const rule = 'enrolment_status';
  const { status } = enrolment;
  if (status === EnrolmentStatus.COMPLETED) {
    return { rule, detail: 'The lead has been through the campaign.', verdict: { kind: 'done' } };
  }
  if (status === EnrolmentStatus.EXITED) return exits(rule, 'The lead has left the campaign.');
  if (status === EnrolmentStatus.PAUSED) return holds(rule, 'Somebody paused it for this lead.');
  return passes(rule, 'The lead is in the campaign.');
}

/** A ring of campaigns that trigger each other ends here, visibly, instead of writing to a lead for ever. */
function hops({ enrolment }: NextStepInput): Finding {
  const rule = 'hops';
  return enrolment.hops >= maxHops
    ? exits(rule, `${enrolment.hops} campaigns led to this one; ${maxHops} is where it ends.`)
    : passes(rule, `${enrolment.hops} campaigns led to this one.`);
}

function stepsLeft({ plan, enrolment }: NextStepInput): Finding {
  const rule = 'steps_left';
  const step = plan.steps[enrolment.position];
  if (step) return passes(rule, `Step ${step.stepNumber} of ${plan.steps.length} is next.`);
  return { rule, detail: 'No step is left.', verdict: { kind: 'done' } };
}

function leadArchived({ lead }: NextStepInput): Finding {
  const rule = 'lead_archived';
  return lead.archived ? exits(rule, 'The lead is archived.') : passes(rule, 'The lead is not archived.');
}

function optOut({ plan, lead }: NextStepInput): Finding {
  const rule = 'exit_opt_out';
  if (lead.doNotContact) return exits(rule, 'The lead asked not to be contacted.');
  if (lead.optedOutOf.includes(plan.channel)) return exits(rule, `The lead opted out of ${plan.channel}.`);
  return passes(rule, 'The lead has not opted out.');
}

function reply({ plan, enrolment, lead }: NextStepInput): Finding {
  const rule = 'exit_reply';
  if (!isAfter(lead.lastReplyAt, enrolment.enteredAt)) {
    return passes(rule, 'The lead has not replied since entering.');
  }
  const replied = `The lead replied on ${inWords(lead.lastReplyAt)}`;
  return plan.exits.onReply
    ? exits(rule, `${replied}, which ends this campaign.`)
    : passes(rule, `${replied}; this campaign goes on.`);
}

function meetingBooked({ plan, enrolment, lead }: NextStepInput): Finding {
  const rule = 'exit_meeting';
  if (!isAfter(lead.meetingBookedAt, enrolment.enteredAt)) {
    return passes(rule, 'No meeting was booked since the lead entered.');
  }
  const booked = `A meeting was booked on ${inWords(lead.meetingBookedAt)}`;
  return plan.exits.onMeeting
    ? exits(rule, `${booked}, which ends this campaign.`)
    : passes(rule, `${booked}; this campaign goes on.`);
}

function stageReached({ plan, lead }: NextStepInput): Finding {
  const rule = 'exit_stage';
  return plan.exits.onStage.includes(lead.stage)
    ? exits(rule, `The lead reached ${lead.stage}, which ends this campaign.`)
    : passes(rule, `The lead is in ${lead.stage}, which does not end this campaign.`);
}

/** Later, not equal: the reply that let a lead in must not put it out. */
function isAfter(time: Date | null, start: Date): time is Date {
  return time !== null && time.getTime() > start.getTime();
}

import { CampaignStatus, DecisionRule, EnrolmentStatus } from './campaign-enums.ts';
import type { NextStepInput } from './decision.ts';
import { maxHops } from './entry-key.ts';
import { exits, holds, passes } from './finding.ts';
import type { Finding } from './finding.ts';
import { apiName } from '../../language/api-name.ts';
import { said, type Said } from './said.ts';
import { channelsOf } from './step-channels.ts';

type RunFacts = Pick<NextStepInput, 'plan' | 'enrolment' | 'lead'>;
type RunRule = (facts: RunFacts) => Finding;

/** What ends a run because of the lead; also asked at the very moment something happens to the lead. */
const exitRules: readonly RunRule[] = [leadArchived, optOut, reply, meetingBooked, stageReached];

/** Rules about the run as a whole, in the order in which they are examined: what is over stays so whatever became of the campaign. */
export const runRules: readonly RunRule[] = [enrolmentStatus, campaignStatus, hops, stepsLeft, ...exitRules];

/** Why the lead leaves the campaign now; `null` when it stays. */
export function exitReason(facts: RunFacts): Said | null {
  for (const rule of exitRules) {
    const { verdict, found } = rule(facts);
    if (verdict) return found;
  }
  return null;
}

function enrolmentStatus({ plan, enrolment }: RunFacts): Finding {
  const rule = DecisionRule.ENROLMENT_STATUS;
  const { status } = enrolment;
  if (status === EnrolmentStatus.COMPLETED) {
    return { rule, found: said('WENT_THROUGH'), verdict: { kind: 'done' } };
  }
  if (status === EnrolmentStatus.EXITED) return exits(rule, said('LEFT_CAMPAIGN'));
  // A campaign that is over ends the runs that somebody paused too.
  const isHeld = status === EnrolmentStatus.PAUSED && plan.status !== CampaignStatus.COMPLETED;
  return isHeld ? holds(rule, said('RUN_PAUSED')) : passes(rule, said('IN_CAMPAIGN'));
}

function campaignStatus({ plan }: RunFacts): Finding {
  const rule = DecisionRule.CAMPAIGN_STATUS;
  if (plan.status === CampaignStatus.ACTIVE) return passes(rule, said('CAMPAIGN_ACTIVE'));
  if (plan.status === CampaignStatus.COMPLETED) return exits(rule, said('CAMPAIGN_OVER'));
  return holds(rule, said('CAMPAIGN_NOT_ACTIVE', { status: apiName(plan.status) }));
}

/** A ring of campaigns that trigger each other ends here, visibly, instead of writing to a lead for ever. */
function hops({ enrolment: { hops: behind } }: RunFacts): Finding {
  const rule = DecisionRule.HOPS;
  return behind >= maxHops
    ? exits(rule, said('HOPS_REACHED', { hops: behind, most: maxHops }))
    : passes(rule, said('HOPS_COUNTED', { hops: behind }));
}

function stepsLeft({ plan, enrolment }: RunFacts): Finding {
  const rule = DecisionRule.STEPS_LEFT;
  const step = plan.steps[enrolment.position];
  if (step) return passes(rule, said('STEP_NEXT', { step: step.stepNumber, steps: plan.steps.length }));
  return { rule, found: said('NO_STEP_LEFT'), verdict: { kind: 'done' } };
}

function leadArchived({ lead }: RunFacts): Finding {
  const rule = DecisionRule.LEAD_ARCHIVED;
  return lead.archived ? exits(rule, said('LEAD_ARCHIVED')) : passes(rule, said('LEAD_NOT_ARCHIVED'));
}

/** One from a channel of a step that is behind counts too: that step may be why the lead opted out. */
function optOut({ plan, lead }: RunFacts): Finding {
  const rule = DecisionRule.EXIT_OPT_OUT;
  if (lead.doNotContact) return exits(rule, said('DO_NOT_CONTACT'));
  const channel = channelsOf(plan.steps).find((used) => lead.optedOutOf.includes(used));
  if (channel) return exits(rule, said('OPTED_OUT', { channel: apiName(channel) }));
  return passes(rule, said('NOT_OPTED_OUT'));
}

function reply({ plan, enrolment, lead }: RunFacts): Finding {
  const rule = DecisionRule.EXIT_REPLY;
  const at = lead.lastReplyAt;
  if (!isAfter(at, enrolment.enteredAt)) return passes(rule, said('NO_REPLY'));
  return plan.exits.onReply ? exits(rule, said('REPLY_ENDS', { at })) : passes(rule, said('REPLY_GOES_ON', { at }));
}

function meetingBooked({ plan, enrolment, lead }: RunFacts): Finding {
  const rule = DecisionRule.EXIT_MEETING;
  const at = lead.meetingBookedAt;
  if (!isAfter(at, enrolment.enteredAt)) return passes(rule, said('NO_MEETING'));
  return plan.exits.onMeeting
    ? exits(rule, said('MEETING_ENDS', { at }))
    : passes(rule, said('MEETING_GOES_ON', { at }));
}

function stageReached({ plan, lead }: RunFacts): Finding {
  const rule = DecisionRule.EXIT_STAGE;
  const stage = apiName(lead.stage);
  return plan.exits.onStage.includes(lead.stage)
    ? exits(rule, said('STAGE_ENDS', { stage }))
    : passes(rule, said('STAGE_GOES_ON', { stage }));
}

/** Later, not equal: the reply that let a lead in must not put it out. */
function isAfter(time: Date | null, start: Date): time is Date {
  return time !== null && time.getTime() > start.getTime();
}

import { reasonInWords } from '../../contact-policy/contact-reasons.ts';
import { isAhead } from '../../date-bounds.ts';
import { TreatmentType } from '../../lead/treatment-type.ts';
import { CampaignLogStatus, CampaignStepAction } from './campaign-enums.ts';
import type { PlanStep, StepAct } from './campaign-plan.ts';
import type { NextStepInput } from './decision.ts';
import { holds, inWords, passes, skips, waits } from './finding.ts';
import type { Finding } from './finding.ts';
import { unmetConditions } from './step-conditions.ts';
import { contactWait } from './contact-wait.ts';
import { later } from './later.ts';

/** The try that is next: what it does and the moment from which it is due. */
export interface NextTry {
  step: PlanStep;
  act: StepAct;
  attempt: number;
  dueAt: Date;
}

const lookAgainAfter = 15 * 60_000;

type StepRule = (input: NextStepInput, next: NextTry) => Finding;

/** Rules about one try of one step, in the order in which they are examined. */
export const stepRules: readonly StepRule[] = [dueTime, conditions, treatment, meetingTime, provider, contactPolicy];

function dueTime({ now }: NextStepInput, { dueAt }: NextTry): Finding {
  return now.getTime() < dueAt.getTime()
    ? waits('due_time', dueAt, `It is due on ${inWords(dueAt)}.`)
    : passes('due_time', `It has been due since ${inWords(dueAt)}.`);
}

function conditions({ lead, enrolment }: NextStepInput, { step }: NextTry): Finding {
  const rule = 'conditions';
  const unmet = step.conditions ? unmetConditions(step.conditions, lead, enrolment) : [];
  if (unmet.length > 0) return skips(rule, step, CampaignLogStatus.SKIPPED, unmet.join(' '));
  return passes(rule, step.conditions ? 'All conditions hold.' : 'The step has no conditions.');
}

/**
 * HOLD stops everything where it is until somebody changes it. MANUAL_FOLLOW_UP leaves out what reaches the lead,
 * which a person now does, and still keeps the pipeline in order by moving stages.
 */
function treatment({ lead }: NextStepInput, { step, act }: NextTry): Finding {
  const rule = 'treatment';
  if (lead.treatment === TreatmentType.HOLD) {
    return holds(rule, 'The lead is on hold; it goes on when the treatment changes.');
  }
  const reachesLead = act.action !== CampaignStepAction.UPDATE_STAGE;
  if (lead.treatment === TreatmentType.MANUAL_FOLLOW_UP && reachesLead) {
    return skips(rule, step, CampaignLogStatus.SKIPPED, 'A person follows this lead up by hand.');
  }
  return passes(rule, 'The treatment allows automatic steps.');
}

function meetingTime({ lead, now }: NextStepInput, { step, act }: NextTry): Finding {
  const rule = 'meeting_time';
  if (act.action !== CampaignStepAction.SCHEDULE_MEETING) return passes(rule, 'The step is no meeting.');
  if (act.startsInHours !== null) return passes(rule, `It begins in ${act.startsInHours} hours.`);
  const agreed = lead.facts.meetingAt ? new Date(lead.facts.meetingAt) : null;
  if (!agreed || Number.isNaN(agreed.getTime())) {
    return skips(rule, step, CampaignLogStatus.SKIPPED, 'The lead has not agreed to a time.');
  }
  const at = inWords(agreed);
  if (isAhead(agreed, now)) return passes(rule, `The lead agreed to ${at}.`);
  return agreed > now
    ? skips(rule, step, CampaignLogStatus.SKIPPED, `The time the lead agreed to, ${at}, is more than two years ahead.`)
    : skips(rule, step, CampaignLogStatus.SKIPPED, `The time the lead agreed to, ${at}, is past.`);
}

/** Asked again by itself: a provider is configured by a restart, of which no run is told. */
function provider({ gap, now, plan }: NextStepInput, { step, act, dueAt }: NextTry): Finding {
  const rule = 'provider';
  if (!contacts(act)) return passes(rule, 'The step needs no provider.');
  if (!gap) return passes(rule, 'There is a provider.');
  const wait = contactWait({ nextAllowedAt: later(now, lookAgainAfter), dueAt, now, maxWaitDays: plan.maxWaitDays });
  if (wait.kind === 'until') return waits(rule, wait.until, `${gap} It is tried again on ${inWords(wait.until)}.`);
  return skips(rule, step, CampaignLogStatus.SKIPPED, `It waited too long, over ${plan.maxWaitDays} days. ${gap}`);
}

function contactPolicy(input: NextStepInput, { step, act, dueAt }: NextTry): Finding {
  const rule = 'contact_policy';
  if (!contacts(act)) return passes(rule, 'The step contacts nobody.');
  const { contact, now, plan } = input;
  if (!contact) return holds(rule, 'The contact policy was not asked, so nobody is contacted.');
  if (contact.allowed) return passes(rule, 'The lead may be contacted now.');
  const reasons = contact.reasons.map((reason) => reasonInWords(reason, 'en')).join(' ');
  const wait = contactWait({
    nextAllowedAt: contact.nextAllowedAt,
    dueAt,
    now,
    maxWaitDays: plan.maxWaitDays,
  });
  if (wait.kind === 'never') return skips(rule, step, CampaignLogStatus.SKIPPED, reasons);
  if (wait.kind === 'too_long') {
    const detail = `It waited too long, over ${plan.maxWaitDays} days. ${reasons}`;
    return skips(rule, step, CampaignLogStatus.SKIPPED, detail);
  }
  return waits(rule, wait.until, `${reasons} The lead may be contacted from ${inWords(wait.until)}.`);
}

function contacts(act: StepAct): boolean {
  return act.action === CampaignStepAction.SEND_MESSAGE || act.action === CampaignStepAction.MAKE_CALL;
}

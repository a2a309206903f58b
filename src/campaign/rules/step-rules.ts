import { askStops } from '../../brake/ask-stops.ts';
import { isAhead } from '../../text/date-bounds.ts';
import { TreatmentType } from '../../lead/treatment-type.ts';
import { CampaignLogStatus, CampaignStepAction, contactActions, DecisionRule } from './campaign-enums.ts';
import type { PlanStep, StepAct } from './campaign-plan.ts';
import type { NextStepInput } from './decision.ts';
import { holds, holdsBy, passes, skips, waits } from './finding.ts';
import type { Finding } from './finding.ts';
import { saidOfStop } from './said-of-stop.ts';
import { policySaid, said } from './said.ts';
import { outgoingKinds } from './outgoing-kinds.ts';
import { unmetConditions } from './step-conditions.ts';
import { contactWait } from './contact-wait.ts';
import { later } from './later.ts';
import { MINUTE } from '../../runtime/durations.ts';

/** The try that is next: what it does and the moment from which it is due. */
export interface NextTry {
  step: PlanStep;
  act: StepAct;
  attempt: number;
  dueAt: Date;
}

const { SKIPPED } = CampaignLogStatus;
const lookAgainAfter = 15 * MINUTE;

type StepRule = (input: NextStepInput, next: NextTry) => Finding;

/** Rules about one try of one step, in the order in which they are examined. */
export const stepRules: readonly StepRule[] = [
  dueTime,
  conditions,
  treatment,
  meetingTime,
  stop,
  provider,
  contactPolicy,
];

function dueTime({ now }: NextStepInput, { dueAt }: NextTry): Finding {
  return now.getTime() < dueAt.getTime()
    ? waits(DecisionRule.DUE_TIME, dueAt, said('DUE_LATER', { at: dueAt }))
    : passes(DecisionRule.DUE_TIME, said('DUE_SINCE', { at: dueAt }));
}

function conditions({ lead, enrolment }: NextStepInput, { step }: NextTry): Finding {
  const rule = DecisionRule.CONDITIONS;
  const unmet = step.conditions ? unmetConditions(step.conditions, lead, enrolment) : [];
  if (unmet.length > 0) return skips(rule, step, SKIPPED, said('CONDITIONS_UNMET', { unmet }));
  return passes(rule, step.conditions ? said('CONDITIONS_HOLD') : said('NO_CONDITIONS'));
}

/**
 * HOLD stops everything where it is until somebody changes it. MANUAL_FOLLOW_UP leaves out what reaches the lead,
 * which a person now does, and still keeps the pipeline in order by moving stages.
 */
function treatment({ lead }: NextStepInput, { step, act }: NextTry): Finding {
  const rule = DecisionRule.TREATMENT;
  if (lead.treatment === TreatmentType.HOLD) {
    return holds(rule, said('TREATMENT_HOLD'));
  }
  const reachesLead = act.action !== CampaignStepAction.UPDATE_STAGE;
  if (lead.treatment === TreatmentType.MANUAL_FOLLOW_UP && reachesLead) {
    return skips(rule, step, SKIPPED, said('FOLLOWED_BY_HAND'));
  }
  return passes(rule, said('TREATMENT_ALLOWS'));
}

function meetingTime({ lead, now }: NextStepInput, { step, act }: NextTry): Finding {
  const rule = DecisionRule.MEETING_TIME;
  if (act.action !== CampaignStepAction.SCHEDULE_MEETING) return passes(rule, said('NOT_A_MEETING'));
  if (act.startsInHours !== null) return passes(rule, said('MEETING_BEGINS', { hours: act.startsInHours }));
  const agreed = lead.facts.meetingAt ? new Date(lead.facts.meetingAt) : null;
  if (!agreed || Number.isNaN(agreed.getTime())) {
    return skips(rule, step, SKIPPED, said('TIME_NOT_AGREED'));
  }
  if (isAhead(agreed, now)) return passes(rule, said('TIME_AGREED', { at: agreed }));
  const found = said(agreed > now ? 'AGREED_TIME_FAR' : 'AGREED_TIME_PAST', { at: agreed });
  return skips(rule, step, SKIPPED, found);
}

/** Before the rules that leave a step out after some days: a stop makes no step too late. */
function stop({ stops, plan, enrolment }: NextStepInput, { step, act, dueAt }: NextTry): Finding {
  const rule = DecisionRule.STOP;
  const { nextStepAt } = enrolment;
  const since = nextStepAt && (nextStepAt > dueAt ? nextStepAt : dueAt);
  const held = askStops(stops, { kind: outgoingKinds[act.action], campaignId: plan.campaignId }, since);
  if (!held) return passes(rule, said('NOT_STOPPED'));
  if (held.kind === 'stopped') return holdsBy(held.stop.id, rule, saidOfStop(held.stop));
  return skips(rule, step, SKIPPED, said('OVERDUE_AFTER_STOP', { at: held.stop.liftedAt! }));
}

/** Asked again by itself: a provider is configured by a restart, of which no run is told. */
function provider({ gap, now, plan, enrolment }: NextStepInput, { step, act, dueAt }: NextTry): Finding {
  const rule = DecisionRule.PROVIDER;
  if (!contacts(act)) return passes(rule, said('PROVIDER_NOT_NEEDED'));
  if (!gap) return passes(rule, said('PROVIDER_THERE'));
  const { maxWaitDays: days } = plan;
  const wait = contactWait({
    nextAllowedAt: later(now, lookAgainAfter),
    dueAt: waitsSince(dueAt, enrolment),
    now,
    maxWaitDays: days,
  });
  if (wait.kind !== 'until') return skips(rule, step, SKIPPED, said('PROVIDER_WAITED_TOO_LONG', { days, gap }));
  const { until } = wait;
  return waits(rule, until, said('PROVIDER_AWAITED', { gap, until }));
}

function contactPolicy(input: NextStepInput, { step, act, dueAt }: NextTry): Finding {
  const rule = DecisionRule.CONTACT_POLICY;
  if (act.action === CampaignStepAction.SCHEDULE_MEETING) return passes(rule, said('INVITATION_ASKED_LATER'));
  if (!contacts(act)) return passes(rule, said('CONTACTS_NOBODY'));
  const { contact, now, plan, enrolment } = input;
  if (!contact) return holds(rule, said('POLICY_NOT_ASKED'));
  if (contact.allowed) return passes(rule, said('MAY_CONTACT'));
  const reasons = policySaid(contact.reasons);
  const { maxWaitDays: days } = plan;
  const wait = contactWait({
    nextAllowedAt: contact.nextAllowedAt,
    dueAt: waitsSince(dueAt, enrolment),
    now,
    maxWaitDays: days,
  });
  if (wait.kind === 'never') return skips(rule, step, SKIPPED, said('CONTACT_NEVER_ALLOWED', { reasons }));
  if (wait.kind === 'too_long') return skips(rule, step, SKIPPED, said('CONTACT_WAITED_TOO_LONG', { days, reasons }));
  const { until } = wait;
  return waits(rule, until, said('CONTACT_LATER', { reasons, until }));
}

/** A step does not wait while a stop holds it. */
function waitsSince(dueAt: Date, { resumedAt }: NextStepInput['enrolment']): Date {
  return resumedAt && resumedAt > dueAt ? resumedAt : dueAt;
}

function contacts({ action }: StepAct): boolean {
  return contactActions.includes(action);
}

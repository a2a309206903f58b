import type { Recorded } from '../../audit/compose-entry.ts';
import type { ContactDecision } from '../../contact-policy/decision/may-contact.types.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { CampaignLogStatus, DecisionRule, EnrolmentStatus } from '../campaign.enums.ts';
import type { Enrolment } from '../enrolment.entity.ts';
import type { PlanStep, StepAct } from '../rules/campaign-plan.ts';
import type { Because } from '../rules/decision.ts';
import type { Said } from '../rules/said.ts';
import { enrolmentFacts } from '../step-lead.ts';
import type { Question } from './decide.ts';
import type { LeadTexts } from './render-texts.ts';
import type { StepLedger } from './step-ledger.ts';

/** One run being moved on within a commit; its lead is locked. The enrolment is changed here and written with the group. */
export interface StepWork extends Omit<Question, 'enrolment' | 'now'> {
  tx: Tx;
  enrolment: Enrolment;
  ledger: StepLedger;
  texts: LeadTexts;
  /** Set when acting was refused before: the step then fails with this instead. */
  refusal: Said | null;
}

/** What the rules said to do. */
export interface StepTry {
  step: PlanStep;
  act: StepAct;
  attempt: number;
  contact: ContactDecision | null;
}

export function questionOf({ enrolment, ledger, tx, ...rest }: StepWork): Question {
  const step = rest.plan.steps[enrolment.position];
  const attempts = step ? ledger.entry(enrolment.id, step.stepId).attempts : [];
  return { ...rest, enrolment: enrolmentFacts(enrolment, attempts), now: tx.now() };
}

/** Stays at its step until a time, or (null) until something happens: that a stop is lifted, when it is held by one. */
export function standStill(
  { enrolment }: Pick<StepWork, 'enrolment'>,
  status: EnrolmentStatus,
  nextStepAt: Date | null,
  heldBy: string | null = null,
): void {
  // Of a run that was held before, and only looked at again, the order among those that wait stays.
  const dueAt = enrolment.heldBy && heldBy ? enrolment.heldDueAt : enrolment.nextStepAt;
  Object.assign(enrolment, { status, nextStepAt, heldBy, heldDueAt: heldBy ? dueAt : null });
}

/** What is stored of a run when its worker lets go of it: until when it stands, or because of which stop. */
export function standing({ nextStepAt, heldBy, heldDueAt }: Pick<Enrolment, 'nextStepAt' | 'heldBy' | 'heldDueAt'>) {
  return { nextStepAt, heldBy, heldDueAt, lease: null, leaseUntil: null };
}

/**
 * Goes on to the next step, whose delay counts from when this one ended: with its last attempt, or now when something
 * stood against an attempt (`why`).
 */
export function passStep(
  { tx, enrolment, ledger }: StepWork,
  step: PlanStep,
  status: CampaignLogStatus,
  why: Because | null,
): Recorded {
  const entry = ledger.entry(enrolment.id, step.stepId);
  const against = why && why.rule !== DecisionRule.ATTEMPTS ? why.found : null;
  const ended = status === CampaignLogStatus.SENT ? null : (why?.found ?? null);
  const found = against ?? entry.why ?? ended;
  ledger.write(tx, enrolment, step, {
    status,
    attempts: entry.attempts,
    response: entry.response ?? null,
    why: found,
    executedAt: entry.executedAt ?? null,
  });
  enrolment.position += 1;
  enrolment.previousStepAt = against ? tx.now() : (entry.attempts.at(-1)?.at ?? tx.now());
  const { campaignId, campaignVersion: version, hops } = enrolment;
  const { stepId, stepNumber, action } = step;
  return tx.record('enrolment.step_done', enrolment, {
    campaignId,
    version,
    stepId,
    stepNumber,
    action,
    status,
    why: found,
    hops,
  });
}

/** The run is over. */
export function finish({ tx, enrolment }: StepWork, status: EnrolmentStatus, why: Said | null): void {
  const ended = { exitReason: why, endedAt: tx.now(), nextStepAt: null, heldBy: null, heldDueAt: null };
  Object.assign(enrolment, { status, ...ended });
  const { campaignId, campaignVersion: version } = enrolment;
  const isExit = status === EnrolmentStatus.EXITED;
  tx.record(isExit ? 'enrolment.exited' : 'enrolment.completed', enrolment, {
    campaignId,
    version,
    ...(isExit && { why }),
  });
}

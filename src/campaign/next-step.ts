import { Channel } from '../lead/channel.ts';
import { CampaignLogStatus, CampaignStepAction } from './rules/campaign-enums.ts';
import type { CampaignPlan, PlanStep } from './rules/campaign-plan.ts';
import type { Decision, EnrolmentFacts, NextStepInput, TraceLine, Verdict } from './rules/decision.ts';
import { holds, inWords, passes, skips, waits } from './rules/finding.ts';
import type { Finding } from './rules/finding.ts';
import { later } from './rules/later.ts';
import { runRules } from './rules/run-rules.ts';
import { stepProgress } from './rules/step-progress.ts';
import type { StepProgress } from './rules/step-progress.ts';
import { stepRules } from './rules/step-rules.ts';
import type { NextTry } from './rules/step-rules.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * What happens next to one lead in one campaign, and every rule that was looked at on the way. Never throws.
 * The executor acts on it, `explain` prints its trace, `simulate` asks it under a virtual clock.
 */
export function nextStep(input: NextStepInput): Decision {
  const trace: TraceLine[] = [];
  for (const finding of findings(input)) {
    const { rule, detail, verdict } = finding;
    trace.push({ rule, detail, outcome: verdict ? 'decided' : 'passed' });
    if (verdict) return { ...verdict, trace };
  }
  return { kind: 'done', trace };
}

/** The channel to ask the contact policy about before `nextStep`; `null` when the next try contacts nobody. */
export function contactChannel(plan: CampaignPlan, enrolment: EnrolmentFacts): Channel | null {
  const step = plan.steps[enrolment.position];
  if (!step) return null;
  const progress = stepProgress(step, enrolment.attempts, plan.resendUnknown);
  if (progress.kind !== 'next') return null;
  if (progress.act.action === CampaignStepAction.MAKE_CALL) return Channel.CALL;
  return progress.act.action === CampaignStepAction.SEND_MESSAGE ? progress.act.channel : null;
}

function* findings(input: NextStepInput): Generator<Finding> {
  for (const rule of runRules) yield rule(input);
  const step = input.plan.steps[input.enrolment.position];
  if (!step) return;
  const progress = stepProgress(step, input.enrolment.attempts, input.plan.resendUnknown);
  yield attempts(input, step, progress);
  if (progress.kind !== 'next') return;
  const { act, attempt } = progress;
  const next: NextTry = { step, act, attempt, dueAt: dueAt(input, step, progress.notBefore) };
  for (const rule of stepRules) yield rule(input, next);
  yield run(next);
}

function attempts({ plan, now, holdup }: NextStepInput, step: PlanStep, progress: StepProgress): Finding {
  const rule = 'attempts';
  if (progress.kind === 'next') return passes(rule, progress.detail);
  if (progress.kind === 'over') return skips(rule, step, progress.logStatus, progress.detail);
  const { attempt } = progress;
  if (progress.kind === 'in_flight')
    return holds(rule, holdup ? `Attempt ${attempt} has not gone out. ${holdup}` : `Attempt ${attempt} is under way.`);
  const unclear = `Nobody knows whether attempt ${attempt} went out`;
  const until = later(progress.lastAt, plan.maxWaitDays * DAY);
  return until.getTime() > now.getTime()
    ? waits(rule, until, `${unclear}; the provider is asked until ${inWords(until)}.`)
    : skips(rule, step, CampaignLogStatus.UNKNOWN, `${unclear}, and the provider never said.`);
}

function dueAt({ enrolment }: NextStepInput, step: PlanStep, notBefore: Date | null): Date {
  const due = later(enrolment.previousStepAt ?? enrolment.enteredAt, step.delayHours * HOUR);
  return notBefore && notBefore.getTime() > due.getTime() ? notBefore : due;
}

function run({ step, act, attempt }: NextTry): Finding {
  const verdict: Verdict = { kind: 'run', step, act, attempt };
  return { rule: 'run', detail: `Step ${step.stepNumber} runs, attempt ${attempt}.`, verdict };
}

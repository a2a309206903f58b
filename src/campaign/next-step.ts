import { Channel } from '../lead/channel.ts';
import { CampaignLogStatus, CampaignStepAction, DecisionRule } from './rules/campaign-enums.ts';
import type { CampaignPlan, PlanStep } from './rules/campaign-plan.ts';
import type { Decision, EnrolmentFacts, NextStepInput, TraceLine, Verdict } from './rules/decision.ts';
import { holds, passes, skips, waits } from './rules/finding.ts';
import type { Finding } from './rules/finding.ts';
import { later } from './rules/later.ts';
import { runRules } from './rules/run-rules.ts';
import { said } from './rules/said.ts';
import { stepProgress } from './rules/step-progress.ts';
import type { EndOfTries, StepProgress } from './rules/step-progress.ts';
import { stepRules } from './rules/step-rules.ts';
import type { NextTry } from './rules/step-rules.ts';
import { DAY, HOUR } from '../runtime/durations.ts';

/**
 * What happens next to one lead in one campaign, and every rule that was looked at on the way. Never throws.
 * The executor acts on it, `explain` prints its trace, `simulate` asks it under a virtual clock.
 */
export function nextStep(input: NextStepInput): Decision {
  const trace: TraceLine[] = [];
  for (const finding of findings(input)) {
    const { rule, found, verdict } = finding;
    trace.push({ rule, found, outcome: verdict ? 'decided' : 'passed' });
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
  const { act, attempt, otherwise } = progress;
  const next: NextTry = { step, act, attempt, dueAt: dueAt(input, step, progress.notBefore) };
  for (const rule of stepRules) yield afterTries(rule(input, next), otherwise);
  yield run(next);
}

/** What was tried stays so: a step is left out only before its first try. */
function afterTries(finding: Finding, otherwise: EndOfTries | null): Finding {
  const { rule, found: against, verdict } = finding;
  if (!otherwise || verdict?.kind !== 'skip') return finding;
  return skips(rule, verdict.step, otherwise.logStatus, otherwise.found(against));
}

function attempts({ plan, now, holdup }: NextStepInput, step: PlanStep, progress: StepProgress): Finding {
  const rule = DecisionRule.ATTEMPTS;
  if (progress.kind === 'next') return passes(rule, progress.found);
  if (progress.kind === 'over') return skips(rule, step, progress.logStatus, progress.found);
  const { attempt } = progress;
  if (progress.kind === 'in_flight') {
    return holds(rule, holdup ? said('ATTEMPT_HELD_UP', { attempt, holdup }) : said('ATTEMPT_UNDER_WAY', { attempt }));
  }
  const until = later(progress.lastAt, plan.maxWaitDays * DAY);
  return until.getTime() > now.getTime()
    ? waits(rule, until, said('UNKNOWN_ASKED', { attempt, until }))
    : skips(rule, step, CampaignLogStatus.UNKNOWN, said('UNKNOWN_FOR_GOOD', { attempt }));
}

function dueAt({ enrolment }: NextStepInput, step: PlanStep, notBefore: Date | null): Date {
  const due = later(enrolment.previousStepAt ?? enrolment.enteredAt, step.delayHours * HOUR);
  return notBefore && notBefore.getTime() > due.getTime() ? notBefore : due;
}

function run({ step, act, attempt }: NextTry): Finding {
  const verdict: Verdict = { kind: 'run', step, act, attempt };
  return { rule: DecisionRule.RUN, found: said('STEP_RUNS', { step: step.stepNumber, attempt }), verdict };
}

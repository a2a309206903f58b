import { AttemptOutcome, CampaignLogStatus, CampaignStepAction } from './campaign-enums.ts';
import type { PlanStep, SendMessageAct, StepAct } from './campaign-plan.ts';
import { fallsBack, retryAfter } from './call-retry.ts';
import type { StepAttempt } from './decision.ts';
import { apiName } from '../../language/api-name.ts';
import { said, type Said } from './said.ts';

/** How a step ends that was tried, when something stands against the next try: as its last attempt did. */
export interface EndOfTries {
  logStatus: CampaignLogStatus;
  found: (against: Said) => Said;
}

export type StepProgress =
  /** The next try, not before the given time (`null`: as soon as the step is due); `otherwise` is null for the first. */
  | {
      kind: 'next';
      act: StepAct;
      attempt: number;
      notBefore: Date | null;
      found: Said;
      otherwise: EndOfTries | null;
    }
  | { kind: 'in_flight'; attempt: number }
  /** The provider may or may not have acted; `lastAt` is when that attempt was made. */
  | { kind: 'unresolved'; attempt: number; lastAt: Date }
  | { kind: 'over'; logStatus: CampaignLogStatus; found: Said };

/** Where a step stands after its attempts: never tried, to be tried again, under way, or over. */
export function stepProgress(step: PlanStep, attempts: readonly StepAttempt[], resendUnknown: boolean): StepProgress {
  const tried = attempts.toSorted((a, b) => a.n - b.n);
  const last = tried.at(-1);
  if (!last) {
    return { kind: 'next', act: step, attempt: 1, notBefore: null, found: said('NOTHING_TRIED'), otherwise: null };
  }
  if (last.status === CampaignLogStatus.PENDING) return { kind: 'in_flight', attempt: last.n };
  if (last.status === CampaignLogStatus.UNKNOWN) {
    return afterUnknown(step, tried, last, resendUnknown);
  }
  const outcome = last.outcome ?? (last.status === CampaignLogStatus.FAILED ? AttemptOutcome.FAILED : null);
  if (outcome === null) {
    const found = said('ATTEMPT_OVER', { attempt: last.n, status: apiName(last.status) });
    return { kind: 'over', logStatus: last.status, found };
  }
  return afterOutcome(step, tried, last, outcome);
}

/** Once more at most: an attempt that stays unknown twice says that the provider, not the message, is the matter. */
function afterUnknown(step: PlanStep, tried: StepAttempt[], last: StepAttempt, resendUnknown: boolean): StepProgress {
  const unknown = tried.filter((attempt) => attempt.status === CampaignLogStatus.UNKNOWN);
  if (!resendUnknown || unknown.length > 1) {
    return { kind: 'unresolved', attempt: last.n, lastAt: last.at };
  }
  const { n: attempt, status: logStatus } = last;
  return {
    kind: 'next',
    act: actOf(step, last),
    attempt: attempt + 1,
    notBefore: null,
    found: said('UNKNOWN_SENT_AGAIN', { attempt }),
    otherwise: { logStatus, found: (against) => said('NOT_SENT_AGAIN', { attempt, against }) },
  };
}

function afterOutcome(step: PlanStep, tried: StepAttempt[], last: StepAttempt, outcome: AttemptOutcome): StepProgress {
  const ended = { attempt: last.n, outcome: apiName(outcome) };
  const ofThisAct = tried.filter((attempt) => attempt.action === last.action);
  const retryAt = retryAfter(outcome, ofThisAct, step.retry);
  const { status: logStatus } = last;
  const attempt = last.n + 1;
  if (retryAt) {
    return {
      kind: 'next',
      act: actOf(step, last),
      attempt,
      notBefore: retryAt,
      found: said('TRIED_AGAIN', ended),
      otherwise: { logStatus, found: (against) => said('NOT_TRIED_AGAIN', { ...ended, against }) },
    };
  }
  const fallback = last.action === CampaignStepAction.MAKE_CALL ? fallbackOf(step) : null;
  if (fallback && fallsBack(outcome)) {
    const channel = apiName(fallback.channel);
    return {
      kind: 'next',
      act: fallback,
      attempt,
      notBefore: null,
      found: said('FALLS_BACK', { ...ended, channel }),
      otherwise: { logStatus, found: (against) => said('NO_FALLBACK', { ...ended, channel, against }) },
    };
  }
  return { kind: 'over', logStatus, found: said('STEP_OVER', ended) };
}

function actOf(step: PlanStep, attempt: StepAttempt): StepAct {
  return attempt.action === step.action ? step : (fallbackOf(step) ?? step);
}

function fallbackOf(step: PlanStep): SendMessageAct | null {
  if (step.action !== CampaignStepAction.MAKE_CALL || !step.fallback) return null;
  return { action: CampaignStepAction.SEND_MESSAGE, ...step.fallback };
}

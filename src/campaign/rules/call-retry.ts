import { AttemptOutcome } from './campaign-enums.ts';
import type { RetryPolicy } from './campaign-plan.ts';
import { later } from './later.ts';
import { MINUTE } from '../../runtime/durations.ts';

/** `retry`: again while the policy allows, then fall back. `fall_back`: another call is useless. `over`: no more. */
type AfterOutcome = 'retry' | 'fall_back' | 'over';

/** Voicemail is not dialled again, as in dograh's dialer: the lead's phone shows the call already. */
const afterOutcome: Record<AttemptOutcome, AfterOutcome> = {
  [AttemptOutcome.HUMAN]: 'over',
  [AttemptOutcome.TRANSFERRED]: 'over',
  [AttemptOutcome.NOBODY_FREE]: 'over',
  [AttemptOutcome.OPTED_OUT]: 'over',
  [AttemptOutcome.UNKNOWN]: 'over',
  [AttemptOutcome.CANCELLED]: 'over',
  [AttemptOutcome.VOICEMAIL]: 'fall_back',
  [AttemptOutcome.FAX]: 'fall_back',
  [AttemptOutcome.UNREACHABLE]: 'fall_back',
  [AttemptOutcome.REFUSED]: 'fall_back',
  [AttemptOutcome.BUSY]: 'retry',
  [AttemptOutcome.NO_ANSWER]: 'retry',
  [AttemptOutcome.FAILED]: 'retry',
};

/** When to try again after the last of `attempts` ended with `outcome`; `null` when it is not tried again. */
export function retryAfter(
  outcome: AttemptOutcome,
  attempts: readonly { at: Date }[],
  policy: RetryPolicy,
): Date | null {
  const last = attempts.at(-1);
  if (!last || afterOutcome[outcome] !== 'retry' || attempts.length >= policy.maxAttempts) {
    return null;
  }
  const delay = policy.delaysInMinutes[attempts.length - 1] ?? policy.delaysInMinutes.at(-1) ?? 0;
  return later(last.at, delay * MINUTE);
}

/** Whether a call that ended so reached nobody, so that the step's message stands in for it. */
export function fallsBack(outcome: AttemptOutcome): boolean {
  return afterOutcome[outcome] !== 'over';
}

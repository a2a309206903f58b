import { AttemptOutcome, CampaignLogStatus, contactActions } from './campaign-enums.ts';
import type { StepAttempt } from './decision.ts';

/** What the statistics count of a row of the ledger. Neither becomes false again: attempts are added and ended, nothing more. */
export interface CountedAttempts {
  /** An attempt went through, failed or is not known. */
  isExecuted: boolean;
  /** A message or call went out to the lead. */
  wentOut: boolean;
}

export function countAttempts(attempts: readonly StepAttempt[]): CountedAttempts {
  return { isExecuted: attempts.some(isMade), wentOut: attempts.some(wentOut) };
}

function isMade({ status }: StepAttempt): boolean {
  return status !== CampaignLogStatus.PENDING;
}

/** Calls that failed to reach anybody, and yet went out. */
const dialled: readonly (AttemptOutcome | null)[] = [AttemptOutcome.NO_ANSWER, AttemptOutcome.BUSY, AttemptOutcome.FAX];

function wentOut({ action, status, outcome }: StepAttempt): boolean {
  return contactActions.includes(action) && (status === CampaignLogStatus.SENT || dialled.includes(outcome));
}

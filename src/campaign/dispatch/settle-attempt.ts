import type { Recorded } from '../../audit/compose-entry.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { CampaignLog, type KeptAttempt } from '../campaign-log.entity.ts';
import { AttemptOutcome, CampaignLogStatus, EnrolmentStatus } from '../campaign.types.ts';
import { Enrolment } from '../enrolment.entity.ts';

const { SENT, FAILED, UNKNOWN, PENDING } = CampaignLogStatus;

/** What became of an attempt, as the ledger keeps it. */
interface Result {
  status: CampaignLogStatus;
  outcome: AttemptOutcome | null;
  why: string | null;
}

/** A message that a campaign planned was sent, failed for good, or is not known to have gone out. */
export async function settleMessageAttempt(tx: Tx, fact: Recorded): Promise<void> {
  await settle(tx, fact, fact.details['key'], messageResult(fact));
}

/** A call that a campaign asked for is over. */
export async function settleCallAttempt(tx: Tx, fact: Recorded): Promise<void> {
  await settle(tx, fact, fact.details['attemptKey'], callResult(fact));
}

function messageResult({ fact, details }: Recorded): Result {
  const why = typeof details['failure'] === 'string' ? details['failure'] : null;
  if (fact === 'message.sent') return { status: SENT, outcome: null, why: null };
  if (fact === 'message.unknown') return { status: UNKNOWN, outcome: null, why };
  // The policy said "not now" just before the act: that is worth another try, what a provider refused is not.
  const isPassing = Boolean(details['nextAllowedAt']);
  return { status: FAILED, outcome: isPassing ? AttemptOutcome.FAILED : AttemptOutcome.REFUSED, why };
}

const reachedNobody: readonly AttemptOutcome[] = [AttemptOutcome.UNREACHABLE, AttemptOutcome.FAX];

function callResult({ details }: Recorded): Result {
  const outcomes = Object.values(AttemptOutcome);
  const isOver = details['status'] === 'completed';
  const said = isOver ? details['outcome'] : details['status'];
  const outcome = outcomes.find((one) => one === said) ?? AttemptOutcome.UNKNOWN;
  const status = isOver && !reachedNobody.includes(outcome) ? SENT : FAILED;
  return { status, outcome, why: status === SENT ? null : `The call ended as "${outcome.replaceAll('_', ' ')}".` };
}

/**
 * Closes the attempt in the ledger by its own key, also when the run is over or elsewhere by now, and has the run looked
 * at again. A run that has moved on finds nothing to do and waits on.
 */
async function settle(tx: Tx, { details }: Recorded, key: unknown, result: Result): Promise<void> {
  const { enrolmentId, stepId } = details;
  if (typeof enrolmentId !== 'string' || typeof stepId !== 'string') return;
  const rows = await tx.collection(CampaignLog);
  const row = (await rows.findOne({ enrolmentId, stepId })) as (CampaignLog & { _id: string }) | null;
  const attempts = row?.attempts.map((one) => (one.key === key && isOpen(one) ? settled(one, result, tx.now()) : one));
  if (!row || !attempts || attempts.every((one, index) => one === row.attempts[index])) return;
  const last = attempts.at(-1)!;
  const ofLast = last.key === key ? { status: result.status, why: result.why, executedAt: tx.now() } : {};
  await rows.updateOne({ _id: row._id }, { $set: { attempts, ...ofLast } });
  const isRunning = { _id: enrolmentId, status: { $in: [EnrolmentStatus.ACTIVE, EnrolmentStatus.WAITING] } };
  const awake = { status: EnrolmentStatus.ACTIVE, nextStepAt: tx.now() };
  await (await tx.collection(Enrolment)).updateOne(isRunning, { $set: awake, $inc: { fence: 1 } });
}

function isOpen({ status }: KeptAttempt): boolean {
  return status === PENDING || status === UNKNOWN;
}

/** An attempt that is not known keeps the time at which it was made: the wait for its answer counts from there. */
function settled(attempt: KeptAttempt, { status, outcome }: Result, now: Date): KeptAttempt {
  return { ...attempt, status, outcome, at: status === UNKNOWN ? attempt.at : now };
}

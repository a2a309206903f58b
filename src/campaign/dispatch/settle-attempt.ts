import type { Recorded } from '../../audit/compose-entry.ts';
import { CallStatus } from '../../call/call.enums.ts';
import { DeliveryFailure } from '../../contact-policy/delivery-failure.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { CampaignLog, type KeptAttempt } from '../campaign-log.entity.ts';
import { AttemptOutcome, CampaignLogStatus, EnrolmentStatus } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { apiName } from '../../language/api-name.ts';
import { countAttempts, type CountedAttempts } from '../rules/count-attempts.ts';
import { said, type Said } from '../rules/said.ts';
import { rowKey } from './load-batch.ts';

const { SENT, FAILED, UNKNOWN, PENDING } = CampaignLogStatus;

/** What became of an attempt, as the ledger keeps it. */
interface Result {
  status: CampaignLogStatus;
  outcome: AttemptOutcome | null;
  why: Said | null;
}

/**
 * Messages that a campaign planned were sent, failed for good, or are not known to have gone out. One that the provider took
 * and could not deliver stays sent.
 */
export async function settleMessageAttempts(tx: Tx, events: readonly MessageEvent[]): Promise<void> {
  const settling = events.filter((event) => failureOf(event) !== DeliveryFailure.NOT_DELIVERED);
  await settleAll(
    tx,
    settling.flatMap((event) => closing(event.details, event.details.key, messageResult(event))),
  );
}

/** A call that a campaign asked for is over. */
export async function settleCallAttempt(tx: Tx, { details }: Recorded<'call.ended'>): Promise<void> {
  await settleAll(tx, closing(details, details.attemptKey, callResult(details)));
}

type MessageEvent = Recorded<'message.sent' | 'message.failed' | 'message.unknown'>;

function failureOf(event: MessageEvent): string | null {
  return event.name === 'message.sent' ? null : event.details.failure;
}

function messageResult(event: MessageEvent): Result {
  if (event.name === 'message.sent') return { status: SENT, outcome: null, why: null };
  const { name, details } = event;
  const failure = apiName(String(details.failure));
  if (name === 'message.unknown') return { status: UNKNOWN, outcome: null, why: said('MESSAGE_UNKNOWN', { failure }) };
  // The policy said "not now" just before the act: that is worth another try, what a provider refused is not.
  const isPassing = Boolean(details.nextAllowedAt);
  return {
    status: FAILED,
    outcome: isPassing ? AttemptOutcome.FAILED : AttemptOutcome.REFUSED,
    why: said('MESSAGE_FAILED', { failure }),
  };
}

const reachedNobody: readonly AttemptOutcome[] = [AttemptOutcome.UNREACHABLE, AttemptOutcome.FAX];

function callResult({ status: last, outcome: reached, failure }: Recorded<'call.ended'>['details']): Result {
  const outcomes = Object.values(AttemptOutcome);
  const isOver = last === CallStatus.COMPLETED;
  const heard: string | null = isOver ? reached : last;
  const outcome = outcomes.find((one) => one === heard) ?? AttemptOutcome.UNKNOWN;
  const status = isOver && !reachedNobody.includes(outcome) ? SENT : FAILED;
  return { status, outcome, why: status === SENT ? null : whyNot(outcome, failure) };
}

function whyNot(outcome: AttemptOutcome, failure: string | null): Said {
  return outcome === AttemptOutcome.CANCELLED && failure !== null
    ? said('CALL_CANCELLED', { failure: apiName(failure) })
    : said('CALL_ENDED', { outcome: apiName(outcome) });
}

interface Origin {
  enrolmentId: string | null;
  stepId: string | null;
}

/** An attempt that is over, and what it belongs to. */
interface Closing {
  enrolmentId: string;
  stepId: string;
  key: string;
  result: Result;
}

/** Empty when no campaign step asked for it. */
function closing({ enrolmentId, stepId }: Origin, key: string, result: Result): Closing[] {
  return enrolmentId !== null && stepId !== null ? [{ enrolmentId, stepId, key, result }] : [];
}

/**
 * Closes attempts in the ledger by their own keys, also when a run is over or elsewhere by now, and has the runs looked at
 * again. A run that has moved on finds nothing to do and waits on.
 */
async function settleAll(tx: Tx, closings: Closing[]): Promise<void> {
  if (closings.length === 0) return;
  const ledger = await tx.collection(CampaignLog);
  const steps = closings.map(({ enrolmentId, stepId }) => ({ enrolmentId, stepId }));
  const found = (await ledger.find({ $or: steps })) as (LedgerRow & { _id: string })[];
  const rows = new Map(found.map((row) => [rowKey(row.enrolmentId, row.stepId), row]));
  const changed = new Map<string, LedgerRow>();
  for (const { enrolmentId, stepId, key, result } of closings) {
    const place = rowKey(enrolmentId, stepId);
    const row = changed.get(place) ?? rows.get(place);
    const after = row && closed(row, key, result, tx.now());
    if (after) changed.set(place, after);
  }
  if (changed.size === 0) return;
  await ledger.updateEach(
    [...changed].map(([place, row]) => ({ filter: { _id: rows.get(place)!._id }, update: { $set: row } })),
  );
  const isRunning = { status: { $in: [EnrolmentStatus.ACTIVE, EnrolmentStatus.WAITING] } };
  const awake = { $set: { status: EnrolmentStatus.ACTIVE, nextStepAt: tx.now() }, $inc: { fence: 1 } };
  const runs = [...changed.keys()].map((place) => rows.get(place)!.enrolmentId);
  await (await tx.collection(Enrolment)).updateMany({ _id: { $in: runs }, ...isRunning }, awake);
}

type LedgerRow = Pick<CampaignLog, 'enrolmentId' | 'stepId' | 'attempts' | 'status' | 'why' | 'executedAt'> &
  CountedAttempts;

/** The row with the attempt closed; null when it has no such attempt that may be closed so. */
function closed(row: LedgerRow, key: string, result: Result, now: Date): LedgerRow | null {
  const attempts = row.attempts.map((one) =>
    one.key === key && mayClose(one, result) ? settled(one, result, now) : one,
  );
  if (attempts.every((one, index) => one === row.attempts[index])) return null;
  const ofLast = attempts.at(-1)!.key === key ? { status: result.status, why: result.why, executedAt: now } : {};
  const { enrolmentId, stepId, status, why, executedAt } = row;
  return { enrolmentId, stepId, status, why, executedAt, attempts, ...countAttempts(attempts), ...ofLast };
}

/** Some providers take a message first and say that they refuse it in a report. */
function mayClose({ status }: KeptAttempt, { outcome }: Result): boolean {
  return status === PENDING || status === UNKNOWN || (status === SENT && outcome === AttemptOutcome.REFUSED);
}

/** An attempt that is not known keeps the time at which it was made: the wait for its answer counts from there. */
function settled(attempt: KeptAttempt, { status, outcome }: Result, now: Date): KeptAttempt {
  return { ...attempt, status, outcome, at: status === UNKNOWN ? attempt.at : now };
}

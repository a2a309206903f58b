import type { DeliveryFailure } from '../contact-policy/delivery-failure.ts';
import { noteContactAnswered, releaseContact } from '../contact-policy/reservation/reserve-contact.ts';
import { isFinalStatus } from '../provider/voice/call-status.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { CallEndReason, CallOutcome, CallStatus, DialState } from './call.enums.ts';
import type { VoiceCall } from './voice-call.entity.ts';

const unanswered: readonly CallOutcome[] = [CallOutcome.UNREACHABLE, CallOutcome.UNKNOWN];

/** Ends a call when the carrier and the talk are both over, in whatever order that became known. The caller holds the lock of the call. */
export async function endIfOver(tx: Tx, call: VoiceCall): Promise<void> {
  const isOver = isFinalStatus(call.status) && call.endReason !== null;
  if (!isOver || call.dial === DialState.OVER) return;
  call.dial = DialState.OVER;
  call.completedAt = tx.now();
  call.tries = 0;
  call.dueAt = call.answeredAt ? tx.now() : null;
  const { enrolmentId, stepId, campaignId, attemptKey, status, outcome, endReason, failure } = call;
  tx.record('call.ended', call, { enrolmentId, stepId, campaignId, attemptKey, status, outcome, endReason, failure });
  if (outcome && unanswered.includes(outcome)) await noteContactAnswered(tx, attemptKey, false);
}

/** Ends a call that never reached the carrier, and gives back its place under the caps. */
export async function endUnplaced(
  tx: Tx,
  call: VoiceCall,
  status: CallStatus.FAILED | CallStatus.CANCELLED,
  failure: `${DeliveryFailure}`,
): Promise<void> {
  call.status = status;
  call.failure = failure;
  call.outcome = CallOutcome.UNREACHABLE;
  call.endReason = failure === 'stopped' ? CallEndReason.STOPPED : CallEndReason.NOT_CONNECTED;
  await releaseContact(tx, call.attemptKey);
  await endIfOver(tx, call);
}

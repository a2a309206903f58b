import { phrases } from './engine-phrases.ts';
import { closeWith, cutFarewellShort, ending, farewellOf, finish } from './ending.ts';
import type { CarrierCause, TurnEventOf } from './events.ts';
import { CallEndReason, CallOutcome } from './outcome.types.ts';
import type { Ending, TalkSession } from './session.ts';
import type { Step } from './step.ts';
import { SECOND } from '../../runtime/durations.ts';

const farewellTimeout = 15 * SECOND;

function wayToEnd({ phase }: TalkSession): 'end_session' | 'hang_up' {
  return phase === 'talking' || phase === 'closing' ? 'end_session' : 'hang_up';
}

/** The carrier's judgement. A second turn of the caller is stronger evidence than a late "machine". */
export function onAnsweredBy(step: Step, { who }: TurnEventOf<'answered_by'>): void {
  const { session } = step;
  session.answeredBy = who;
  const how = wayToEnd(session);
  if (who === 'fax') finish(step, ending(CallEndReason.FAX, CallOutcome.FAX), how);
  if (who === 'machine' && session.callerTurns < 2) {
    finish(step, ending(CallEndReason.VOICEMAIL, CallOutcome.VOICEMAIL), how);
  }
}

/** The carrier's last word: always final, and kept even when the call was over here already. */
export function onCarrierEnded(step: Step, event: TurnEventOf<'carrier_ended'>): void {
  const { session } = step;
  const { cause, durationSeconds } = event;
  session.carrier = { cause, durationSeconds };
  if (session.phase === 'over') return;
  const farewell = farewellOf(session);
  // Whoever hangs up before being put through was not.
  finish(step, farewell && !farewell.handoff ? farewell : endingBy(session, cause), null);
}

function endingBy({ phase }: TalkSession, cause: CarrierCause): Ending {
  if (phase === 'idle' && cause !== 'completed') {
    return ending(CallEndReason.NOT_CONNECTED, CallOutcome.UNREACHABLE);
  }
  if (phase === 'idle') return ending(CallEndReason.FAILED);
  if (cause === 'completed') return ending(CallEndReason.CALLER_HUNG_UP);
  const isLost = phase === 'waiting_for_reconnect';
  return ending(isLost ? CallEndReason.SOCKET_LOST : CallEndReason.FAILED);
}

/** Stopped from outside the conversation: no farewell. */
export function onEnded(step: Step, { by, isAnswered }: TurnEventOf<'ended'>): void {
  const { session } = step;
  if (by === 'operator') {
    const isUnanswered = session.phase === 'idle' && session.answeredBy === null && !isAnswered;
    return finish(step, ending(CallEndReason.STOPPED, isUnanswered ? CallOutcome.UNREACHABLE : null), 'hang_up');
  }
  const farewell = farewellOf(session);
  if (farewell) return cutFarewellShort(step, farewell);
  const isLost = session.phase === 'waiting_for_reconnect';
  finish(step, ending(isLost ? CallEndReason.SOCKET_LOST : CallEndReason.FAILED), 'hang_up');
}

/** Hard cap: a polite sentence, then the end. */
export function closeAtCap(step: Step): void {
  const end = ending(CallEndReason.MAX_DURATION);
  const { phase } = step.session;
  if (phase === 'talking') closeWith(step, end, phrases.timeIsUp);
  if (phase === 'waiting_for_reconnect') finish(step, end, 'hang_up');
}

/** The cap holds on every event, so that a lost timer cannot prolong a call. */
export function enforceCap(step: Step): void {
  const { startedAt, maxDuration, phase, closing } = step.session;
  if (startedAt === null || phase === 'over') return;
  const over = step.at - startedAt - maxDuration;
  if (over < 0) return;
  closeAtCap(step);
  if (over < farewellTimeout || step.session.phase === 'over') return;
  finish(step, closing ?? ending(CallEndReason.MAX_DURATION), wayToEnd(step.session));
}

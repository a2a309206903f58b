import type { AnsweredBy } from '../../provider/voice/call-status.ts';
import type { CarrierCause, TurnEvent } from '../turn/events.ts';
import type { TalkSession } from '../turn/session.ts';
import { CallStatus } from '../call.enums.ts';

type Unstamped<E> = E extends unknown ? Omit<E, 'at'> : never;
/** Something that happened to a call, before it got its time. */
export type Happening = Unstamped<TurnEvent>;

/** What webhooks and people wrote on the row of a call. */
export interface CallFromOutside {
  status: CallStatus;
  answeredBy: AnsweredBy | null;
  hangUpAt: Date | null;
  relayFailed: boolean;
  durationSeconds: number | null;
}

const causes: Partial<Record<CallStatus, CarrierCause>> = {
  [CallStatus.COMPLETED]: 'completed',
  [CallStatus.NO_ANSWER]: 'no_answer',
  [CallStatus.BUSY]: 'busy',
  [CallStatus.FAILED]: 'failed',
  [CallStatus.CANCELLED]: 'cancelled',
};

/**
 * What the talk has not heard yet of what is known about its call. Compared by state and not told as messages: it does not
 * matter how often it is asked, or whether a hint was lost.
 */
export function outsideEvents(call: CallFromOutside, session: TalkSession): Happening[] {
  if (session.phase === 'over') return [];
  const happened: Happening[] = [];
  // Who answered comes first: of a call that is stopped nothing more is heard.
  if (call.answeredBy && session.answeredBy !== call.answeredBy) {
    happened.push({ type: 'answered_by', who: call.answeredBy });
  }
  if (call.hangUpAt) happened.push({ type: 'ended', by: 'operator', isAnswered: isAnswered(call.status) });
  if (call.relayFailed) happened.push({ type: 'ended', by: 'relay' });
  const cause = causes[call.status];
  if (cause && !session.carrier) {
    happened.push({ type: 'carrier_ended', cause, durationSeconds: call.durationSeconds ?? 0 });
  }
  return happened;
}

/** Whether the carrier says that somebody or something took the call. */
export function isAnswered(status: CallStatus): boolean {
  return status === CallStatus.ANSWERED || status === CallStatus.COMPLETED;
}

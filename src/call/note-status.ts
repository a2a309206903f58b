import { isFinalStatus, laterStatus, type CallStatusEvent } from '../provider/voice/call-status.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { CallStatus, DialState } from './call.enums.ts';
import { closeTalk } from './close-talk.ts';
import { CallSession } from './call-session.entity.ts';
import { endIfOver } from './end-call.ts';
import { isAnswered, outsideEvents } from './session/outside-events.ts';
import { reduce } from './turn/reduce.ts';
import { openSession } from './turn/session.ts';
import type { VoiceCall } from './voice-call.entity.ts';

export type CarrierWord = Pick<CallStatusEvent, 'status' | 'durationSeconds' | 'answeredBy'>;

/**
 * Notes what the carrier says about a call. Statuses are a lattice: a repeated or late one changes nothing, and nothing is
 * recorded then. The caller holds the lock of the call. Answers whether it was news.
 */
export async function noteStatus(tx: Tx, call: VoiceCall, word: CarrierWord): Promise<boolean> {
  const status = laterStatus(call.status, word.status) as CallStatus;
  const answeredBy = word.answeredBy ?? call.answeredBy;
  const durationSeconds = word.durationSeconds ?? call.durationSeconds;
  const isNews = status !== call.status || answeredBy !== call.answeredBy || durationSeconds !== call.durationSeconds;
  if (!isNews || call.dial === DialState.OVER) return false;
  Object.assign(call, { status, answeredBy, durationSeconds });
  if (isAnswered(status)) call.answeredAt ??= tx.now();
  tx.record('call.updated', call, { status, answeredBy });
  if (isFinalStatus(status)) await endWithoutTalk(tx, call);
  return true;
}

/** A call that was never talked on has nobody who would end its talk; one that was is ended by whoever holds it. */
async function endWithoutTalk(tx: Tx, call: VoiceCall): Promise<void> {
  const talk = await (await tx.collection(CallSession)).findOne({ _id: call.id }, { projection: { _id: 1 } });
  if (!talk && call.endReason === null) {
    let session = openSession({ maxDuration: 0 });
    for (const happening of outsideEvents(call, session)) {
      session = reduce(session, { ...happening, at: tx.now().getTime() }).session;
    }
    await closeTalk(tx, call, session);
  }
  await endIfOver(tx, call);
}

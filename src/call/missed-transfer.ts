import type { Turn } from '../agent/language-model.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { CallEndReason, CallOutcome, Speaker } from './call.enums.ts';
import { CallSession } from './call-session.entity.ts';
import { CallTranscript } from './call-transcript.entity.ts';
import { VoiceCall, type MissedTransfer } from './voice-call.entity.ts';

/** What the caller is told when nobody is there. */
export const nobodyFree =
  'En este momento no hay nadie disponible. Le pediremos a una persona del equipo que le llame. Que tenga un buen día.';

const endings = {
  nobody_free: { outcome: CallOutcome.NOBODY_FREE, endReason: CallEndReason.NOBODY_FREE },
  caller_left: { outcome: CallOutcome.HUMAN, endReason: CallEndReason.CALLER_HUNG_UP },
} as const;

/** Notes, once, that no person took over. The talk may not be stored yet; what follows is then done when its end is noted. */
export async function noteMissedTransfer(scope: Scope, callId: string, missed: MissedTransfer): Promise<void> {
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    if (call.missedTransfer) return;
    call.missedTransfer = missed;
    correctEnding(call);
    const { outcome, endReason } = call;
    tx.record('call.updated', call, { missedTransfer: missed, outcome, endReason });
    if (endReason !== null) await writePromise(tx, call);
  });
}

/** A talk ends as if a person took over. When none did, the call ended otherwise. */
export function correctEnding(call: Pick<VoiceCall, 'missedTransfer' | 'outcome' | 'endReason'>): void {
  if (!call.missedTransfer) return;
  const { outcome, endReason } = endings[call.missedTransfer];
  if (call.outcome === CallOutcome.TRANSFERRED || call.outcome === CallOutcome.HUMAN) call.outcome = outcome;
  if (call.endReason === CallEndReason.TRANSFERRED) call.endReason = endReason;
}

/** What the carrier said for us is the last line of the transcript. All lines of the talk are stored by then. */
export async function writePromise(tx: Tx, call: VoiceCall): Promise<void> {
  if (call.missedTransfer !== 'nobody_free') return;
  const sessions = await tx.collection(CallSession);
  await sessions.updateOne({ _id: call.id }, { $inc: { lineCount: 1 } });
  const seq: number = (await sessions.findOne({ _id: call.id }))?.['lineCount'] ?? 1;
  const sinceAnswered = tx.now().getTime() - (call.answeredAt ?? tx.now()).getTime();
  tx.create(CallTranscript, {
    id: `${call.id}:${seq}`,
    callId: call.id,
    seq,
    speaker: Speaker.BOT,
    text: nobodyFree,
    offsetSeconds: Math.max(0, sinceAnswered / 1000),
  });
}

type ToolTurn = Extract<Turn, { role: 'tool' }>;
const isTransfer = (turn: Turn): turn is ToolTurn => turn.role === 'tool' && turn.name === 'transfer';

/** A talk as it was for the caller: the transfer failed, and what was said then was the last that was heard. */
export function withMissedTransfer(turns: readonly Turn[], missed: MissedTransfer | null): readonly Turn[] {
  if (!missed) return turns;
  const failed = { ok: false, result: missed };
  const told = turns.map((turn) => (isTransfer(turn) ? { ...turn, ...failed } : turn));
  // Also the engine hands over by itself, when the model fails.
  if (!told.some(isTransfer)) told.push({ role: 'tool', id: 'transfer', name: 'transfer', arguments: {}, ...failed });
  return missed === 'nobody_free' ? [...told, { role: 'agent', text: nobodyFree }] : told;
}

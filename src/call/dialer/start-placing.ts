import { checkBeforeAct } from '../../contact-policy/decision/check-before-act.ts';
import { heldBy } from '../../brake/held-by.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { CallStatus, DialState } from '../call.enums.ts';
import { endUnplaced } from '../end-call.ts';
import { callSettingsIn } from '../find-call-settings.ts';
import { VoiceCall } from '../voice-call.entity.ts';
import { MINUTE } from '../../runtime/durations.ts';

/** The carrier answers within 15 s; when a call is still being placed after this, whoever placed it is gone. */
const placingTimeout = MINUTE;

const relayProfile = 'es_nova_v1';

/**
 * The ledger before the act: asks a last time all that decides, takes a line and commits that the call is being placed. Null
 * when it is not to be dialled (any more); what is refused or cancelled now is ended in the same commit, and what a paused
 * campaign or a stop holds waits for that. The lead is locked while it is asked about.
 */
export async function startPlacing(scope: Scope, callId: string): Promise<VoiceCall | null> {
  const { leadId } = await scope.read.get(VoiceCall, callId);
  return scope.commit(async (tx) => {
    const lead = await tx.lock(Lead, leadId);
    const call = await tx.lock(VoiceCall, callId);
    if (call.dial !== DialState.WAITING) return null;
    const { phoneNumber: recipient, purpose, attemptKey, enrolmentId, campaignId, dueAt } = call;
    const act = { leadId, channel: Channel.CALL, purpose, recipient, attemptKey, enrolmentId, campaignId, dueAt };
    const clearance = (await checkBeforeAct(scope, tx, new Map([[leadId, lead]]), [act])).get(attemptKey)!;
    const { callerNumber } = await callSettingsIn(tx);
    const from = callerNumber ?? scope.runtime.calling.callerNumber;
    if (clearance.kind === 'held') hold(tx, call, clearance.by);
    else if (clearance.kind === 'refused') await endUnplaced(tx, call, CallStatus.CANCELLED, 'contact_not_allowed');
    else if (clearance.kind === 'cancelled') await endUnplaced(tx, call, CallStatus.CANCELLED, clearance.failure);
    else if (!from) await endUnplaced(tx, call, CallStatus.FAILED, 'no_caller_number');
    else return beginPlacing(tx, call, lead, { callerNumber: from, modelName: scope.ports.model.name });
    return null;
  });
}

/** Out of the queue, where it would take the turn of others; the campaign puts it back, or the end of the stop `by`. */
function hold(tx: Tx, call: VoiceCall, by: string | null): void {
  if (by) Object.assign(call, heldBy(by, call));
  call.dueAt = null;
  tx.record('call.updated', call, { dial: call.dial, held: true });
}

async function beginPlacing(
  tx: Tx,
  call: VoiceCall,
  { stage, score }: Lead,
  by: Pick<VoiceCall, 'callerNumber' | 'modelName'>,
): Promise<VoiceCall> {
  const dueAt = new Date(tx.now().getTime() + placingTimeout);
  const before = { stageBefore: stage, scoreBefore: score, startedAt: tx.now() };
  Object.assign(call, { ...by, ...before, relayProfile, dial: DialState.PLACING, dueAt, tries: call.tries + 1 });
  tx.record('call.updated', call, { dial: call.dial });
  return call;
}

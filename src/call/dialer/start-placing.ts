import { isSandboxed } from '../../contact-policy/ask-contact.ts';
import { decideContactInCommit } from '../../contact-policy/decide-contact.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { isLeftToPeople } from '../../lead/treatment-type.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { CallStatus, DialState } from '../call.enums.ts';
import { endUnplaced } from '../end-call.ts';
import { callSettingsIn } from '../find-call-settings.ts';
import { VoiceCall } from '../voice-call.entity.ts';
import { MINUTE } from '../../runtime/durations.ts';

/** The carrier answers within 15 s; when a call is still being placed after this, whoever placed it is gone. */
const placingTakesAtMost = MINUTE;

const relayProfile = 'es_nova_v1';

/**
 * The ledger before the act: asks the policy a last time, takes a line and commits that the call is being placed. Null when
 * it is not to be dialled (any more); what the policy, or for a campaign the treatment of the lead, refuses now is ended in the same commit. The lead is locked while it
 * is asked about, so that an opt-out either comes before and holds, or after the call began.
 */
export async function startPlacing(scope: Scope, callId: string): Promise<VoiceCall | null> {
  const { leadId } = await scope.read.get(VoiceCall, callId);
  return scope.commit(async (tx) => {
    const lead = await tx.lock(Lead, leadId);
    const call = await tx.lock(VoiceCall, callId);
    if (call.dial !== DialState.WAITING) return null;
    // What a member asked for is its own act.
    if (call.enrolmentId !== null && isLeftToPeople(lead.treatment)) {
      await endUnplaced(tx, call, CallStatus.CANCELLED, 'treatment_forbids');
      return null;
    }
    const circumstances = {
      window: null,
      sandbox: isSandboxed(scope.ports, Channel.CALL),
      attemptKey: call.attemptKey,
    };
    const decision = await decideContactInCommit(tx, lead, Channel.CALL, call.purpose, circumstances);
    const { callerNumber } = await callSettingsIn(tx);
    const from = callerNumber ?? scope.runtime.calling.callerNumber;
    if (!decision.allowed) await endUnplaced(tx, call, CallStatus.CANCELLED, 'contact_not_allowed');
    else if (!from) await endUnplaced(tx, call, CallStatus.FAILED, 'no_caller_number');
    else return beginPlacing(tx, call, lead, { callerNumber: from, modelName: scope.ports.model.name });
    return null;
  });
}

async function beginPlacing(
  tx: Tx,
  call: VoiceCall,
  { stage, score }: Lead,
  by: Pick<VoiceCall, 'callerNumber' | 'modelName'>,
): Promise<VoiceCall> {
  const dueAt = new Date(tx.now().getTime() + placingTakesAtMost);
  const before = { stageBefore: stage, scoreBefore: score, startedAt: tx.now() };
  Object.assign(call, { ...by, ...before, relayProfile, dial: DialState.PLACING, dueAt, tries: call.tries + 1 });
  tx.record('call.updated', call, { dial: call.dial });
  return call;
}

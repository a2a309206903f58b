import { setTimeout } from 'node:timers/promises';
import type { RelayEndEvent } from '../../provider/voice/call-status.ts';
import type { Scope } from '../../runtime/scope.ts';
import { findCallSettings } from '../find-call-settings.ts';
import { asksForPerson } from '../session/ending-data.ts';
import { callAddresses } from '../dialer/call-addresses.ts';
import { VoiceCall } from '../voice-call.entity.ts';
import { answerNobodyFree } from './answer-transfer-end.ts';

/** Milliseconds that whoever holds the talk has to end it; its process may be gone. */
const talkEndTimeout = 3000;
const lookEvery = 50;

/** What the carrier is to do when the relay has ended: put the caller through when the talk was handed over, else hang up. */
export async function answerRelayEnd(scope: Scope, call: VoiceCall, event: RelayEndEvent): Promise<string> {
  const voice = scope.ports.voice!;
  const { handoff } = event.reason === 'failed' ? await endFailedTalk(scope, call.id) : call;
  // This request often comes before the talk is stored, so what it carries back counts too: it is signed.
  const isHandedOver = handoff !== null || asksForPerson(event.handoffData);
  if (!isHandedOver) return voice.renderHangUp();
  const { transferTo } = await findCallSettings(scope.read, call.broker);
  if (!transferTo) return answerNobodyFree(scope, call, event);
  const { transferEnded: actionUrl } = callAddresses(scope.runtime.publicUrl(), call);
  return voice.renderTransfer({ to: transferTo, callerId: call.callerNumber!, actionUrl });
}

/** Tells the talk, and answers the call as it is when the talk has ended: the caller may have been promised a person. */
async function endFailedTalk(scope: Scope, callId: string): Promise<VoiceCall> {
  await noteRelayFailed(scope, callId);
  for (const end = performance.now() + talkEndTimeout; ; await setTimeout(lookEvery)) {
    const call = await scope.read.get(VoiceCall, callId);
    if (call.endReason !== null || performance.now() > end) return call;
  }
}

async function noteRelayFailed(scope: Scope, callId: string): Promise<void> {
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    if (call.relayFailed || call.endReason !== null) return;
    call.relayFailed = true;
    tx.record('call.updated', call, { relayFailed: true });
  });
}

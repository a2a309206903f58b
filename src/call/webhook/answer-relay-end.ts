import { findBroker } from '../../account/find-broker.ts';
import type { RelayEndEvent } from '../../provider/voice/call-status.ts';
import type { Scope } from '../../scope.ts';
import { findCallSettings } from '../find-call-settings.ts';
import { asksForPerson } from '../session/ending-data.ts';
import { VoiceCall } from '../voice-call.entity.ts';

const nobodyFree =
  'En este momento no hay nadie disponible. Le pediremos a una persona del equipo que le llame. Que tenga un buen día.';

/** What the carrier is to do when the relay has ended: put the caller through when the talk was handed over, else hang up. */
export async function answerRelayEnd(scope: Scope, call: VoiceCall, event: RelayEndEvent): Promise<string> {
  const voice = scope.ports.voice!;
  if (event.reason === 'failed') await noteRelayFailed(scope, call.id);
  // This request often comes before the talk is stored, so what it carries back counts too: it is signed.
  const isHandedOver = call.handoff !== null || asksForPerson(event.handoffData);
  if (!isHandedOver) return voice.renderHangUp();
  const { transferTo } = await findCallSettings(scope.read, call.broker);
  if (transferTo) return voice.renderTransfer({ to: transferTo, callerId: call.callerNumber! });
  const { locale } = await findBroker(scope);
  return voice.renderSayAndHangUp({ text: nobodyFree, language: locale });
}

async function noteRelayFailed(scope: Scope, callId: string): Promise<void> {
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    if (call.relayFailed || call.endReason !== null) return;
    call.relayFailed = true;
    tx.record('call.updated', call, { relayFailed: true });
  });
}

import { findBroker } from '../../account/find-broker.ts';
import type { TransferEndEvent } from '../../provider/voice/call-status.ts';
import type { Scope } from '../../runtime/scope.ts';
import { nobodyFree, noteMissedTransfer } from '../missed-transfer.ts';
import type { VoiceCall } from '../voice-call.entity.ts';

/** What the carrier is to do when putting the caller through has ended: hang up; when no person answered, say so first. */
export async function answerTransferEnd(scope: Scope, call: VoiceCall, event: TransferEndEvent): Promise<string> {
  if (event.isAnswered) return scope.ports.voice!.renderHangUp();
  return answerNobodyFree(scope, call, event);
}

/** Notes that no person takes over, and promises a call back to a caller who is still there. */
export async function answerNobodyFree(
  scope: Scope,
  call: VoiceCall,
  { isCallerGone }: Pick<TransferEndEvent, 'isCallerGone'>,
): Promise<string> {
  const voice = scope.ports.voice!;
  await noteMissedTransfer(scope, call.id, isCallerGone ? 'caller_left' : 'nobody_free');
  if (isCallerGone) return voice.renderHangUp();
  const { locale } = await findBroker(scope);
  return voice.renderSayAndHangUp({ text: nobodyFree, language: locale });
}

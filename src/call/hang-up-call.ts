import { outside } from '../runtime/failpoint.ts';
import type { Scope } from '../runtime/scope.ts';
import { CallStatus, DialState } from './call.enums.ts';
import type { HangUpCallInput } from './call.types.ts';
import { endUnplaced } from './end-call.ts';
import { VoiceCall } from './voice-call.entity.ts';

/**
 * Ends a call: one that waits is not dialled, one on the line is hung up without a farewell. A call that is over stays as it
 * is. When the carrier does not answer, the sweep asks it again.
 */
export async function hangUpCall(scope: Scope, input: HangUpCallInput): Promise<VoiceCall> {
  scope.viewer.require('call:write');
  const call = await scope.commit(
    async (tx) => {
      const current = await tx.lock(VoiceCall, input.callId);
      if (current.dial === DialState.WAITING) await endUnplaced(tx, current, CallStatus.CANCELLED, 'stopped');
      if (current.dial === DialState.OVER || current.hangUpAt) return current;
      Object.assign(current, { hangUpAt: tx.now(), dueAt: tx.now() });
      tx.record('call.updated', current, { hangUp: true });
      return current;
    },
    { operation: 'hangUpCall', input },
  );
  if (call.dial === DialState.PLACED)
    await outside('hang-up-call', async () => scope.ports.voice?.hangUp(call.providerCallId!));
  return call;
}

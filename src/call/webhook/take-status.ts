import type { CallStatusEvent } from '../../provider/voice/call-status.ts';
import type { Scope } from '../../runtime/scope.ts';
import { notePlaced } from '../dialer/settle-placing.ts';
import { noteStatus } from '../note-status.ts';
import { VoiceCall } from '../voice-call.entity.ts';

/** Takes what the carrier tells of a call, once: the event is in the same commit as the status. */
export async function takeStatus(scope: Scope, { id }: VoiceCall, event: CallStatusEvent): Promise<void> {
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, id);
    notePlaced(tx, call, event.providerCallId);
    if (call.providerCallId !== event.providerCallId) return;
    await noteStatus(tx, call, event);
  });
}

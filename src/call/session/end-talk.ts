import type { Scope } from '../../runtime/scope.ts';
import { closeTalk } from '../close-talk.ts';
import { CallSession } from '../call-session.entity.ts';
import type { TalkSession } from '../turn/session.ts';
import { VoiceCall } from '../voice-call.entity.ts';

/** Commits how a talk ended, when it is still held under this fence; its events are stored by then. */
export async function endTalk(scope: Scope, callId: string, fence: number, session: TalkSession): Promise<void> {
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    const held = await (await tx.collection(CallSession)).findOne({ _id: callId, fence }, { projection: { _id: 1 } });
    if (held) await closeTalk(tx, call, session);
  });
}

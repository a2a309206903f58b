import type { RecordingEvent } from '../../provider/voice/call-status.ts';
import type { Scope } from '../../runtime/scope.ts';
import { VoiceCall } from '../voice-call.entity.ts';

/** Notes where a recording is, once. */
export async function takeRecording(scope: Scope, { id }: VoiceCall, { status, url }: RecordingEvent): Promise<void> {
  if (status !== 'completed' || !url) return;
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, id);
    if (call.recordingUrls.includes(url)) return;
    call.recordingUrls = [...call.recordingUrls, url];
    tx.record('call.updated', call, { recordings: call.recordingUrls.length });
  });
}

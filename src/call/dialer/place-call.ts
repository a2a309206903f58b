import { outside } from '../../runtime/failpoint.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { PlaceCallResult } from '../../provider/voice/voice-provider.ts';
import type { VoiceCall } from '../voice-call.entity.ts';
import { callAddresses } from './call-addresses.ts';
import { settlePlacing, withholdCall } from './settle-placing.ts';

const ringTimeoutSeconds = 30;
/** The carrier's own limit comes after ours, which says goodbye. */
const carrierWaitsSeconds = 30;

/**
 * Dials a call that was committed as being placed, and notes what came of it. A process that was frozen past `until`
 * (monotonic milliseconds) does not dial: the sweep, which looks first, may have.
 */
export async function placeCall(scope: Scope, call: VoiceCall, until: number): Promise<void> {
  if (performance.now() > until) return;
  const { id, broker, campaignId } = call;
  if (await scope.runtime.stops.holds(broker, { kind: 'call', campaignId })) return withholdCall(scope, id);
  const result = await ask(scope, call);
  await settlePlacing(scope, call.id, result);
}

async function ask({ ports, runtime, log }: Scope, call: VoiceCall): Promise<PlaceCallResult> {
  const { instructions, status, recording } = callAddresses(runtime.publicUrl(), call);
  try {
    const request = {
      attemptKey: call.attemptKey,
      to: call.phoneNumber,
      from: call.callerNumber!,
      instructionsUrl: instructions,
      statusUrl: status,
      recordingUrl: recording,
      ringTimeoutSeconds,
      maxDurationSeconds: call.maxDurationSeconds + carrierWaitsSeconds,
      detectMachine: ports.voice!.capabilities.detectsMachine,
      record: call.isRecorded,
    };
    return await outside('place-call', () => ports.voice!.placeCall(request));
  } catch (error) {
    log.error({ err: error, callId: call.id }, 'it is not known whether a call was placed');
    return { kind: 'failed', retryable: false, unknown: true, reason: 'not_known' };
  }
}

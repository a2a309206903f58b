import type { CallInstance, CallListInstanceCreateOptions } from 'twilio/lib/rest/api/v2010/account/call.js';

import type { CallSnapshot } from './call-status.ts';
import { answeredByOf, statusOf } from './status-map.ts';
import type { CallRequest } from './voice-provider.ts';

/** Our request in Twilio's words. Machine detection is asynchronous: the synchronous one begins the call with seconds of silence. */
export function callParameters(request: CallRequest): CallListInstanceCreateOptions {
  return {
    to: request.to,
    from: request.from,
    url: request.instructionsUrl,
    method: 'POST',
    statusCallback: request.statusUrl,
    statusCallbackMethod: 'POST',
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    timeout: request.ringTimeoutSeconds,
    timeLimit: request.maxDurationSeconds,
    ...(request.detectMachine && {
      machineDetection: 'Enable',
      asyncAmd: 'true',
      asyncAmdStatusCallback: request.statusUrl,
      asyncAmdStatusCallbackMethod: 'POST',
    }),
    // One channel for each side: they can then be transcribed apart.
    ...(request.record && { record: true, recordingChannels: 'dual' }),
    ...(request.record && request.recordingUrl && { recordingStatusCallback: request.recordingUrl }),
  };
}

/** A call as the API shows it, in our words. */
export function snapshotOf(call: CallInstance): CallSnapshot {
  return {
    providerCallId: call.sid,
    to: call.to,
    from: call.from,
    status: statusOf(call.status) ?? 'initiated',
    createdAt: call.dateCreated,
    startedAt: call.startTime ?? null,
    endedAt: call.endTime ?? null,
    durationSeconds: call.duration ? Number(call.duration) : null,
    answeredBy: answeredByOf(call.answeredBy),
  };
}

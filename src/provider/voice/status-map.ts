import {
  isFinalStatus,
  type AnsweredBy,
  type CallEndCause,
  type CarrierStatus,
  type CallStatusEvent,
  type RecordingEvent,
  type RelayEndEvent,
  type TransferEndEvent,
} from './call-status.ts';

type Params = Record<string, string>;

const STATUSES: Record<string, CarrierStatus> = {
  queued: 'initiated',
  initiated: 'initiated',
  ringing: 'ringing',
  'in-progress': 'answered',
  answered: 'answered',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no_answer',
  failed: 'failed',
  canceled: 'cancelled',
};

/** Twilio's call status in our words; null for a word it did not have when this was written. */
export function statusOf(twilioStatus: string): CarrierStatus | null {
  return STATUSES[twilioStatus] ?? null;
}

/** Twilio's `AnsweredBy` in our words; null when nobody looked. */
export function answeredByOf(value: string | null | undefined): AnsweredBy | null {
  if (!value) return null;
  if (value.startsWith('machine')) return 'machine';
  return value === 'human' || value === 'fax' ? value : 'unknown';
}

const CAUSES: Record<number, CallEndCause> = {
  403: 'declined',
  404: 'invalid_number',
  408: 'no_answer',
  480: 'no_answer',
  484: 'invalid_number',
  486: 'busy',
  487: 'no_answer',
  600: 'busy',
  603: 'declined',
  604: 'invalid_number',
  607: 'blocked',
  608: 'blocked',
};

/** What a SIP response code (RFC 3261, 8197, 8688) says about the number; null when it says nothing. */
export function causeOfSip(sipCode: number | null): CallEndCause | null {
  if (sipCode === null) return null;
  return CAUSES[sipCode] ?? (sipCode >= 500 && sipCode < 600 ? 'carrier' : null);
}

/** A status callback, or an asynchronous machine detection (no status: it implies an answered call). */
export function parseTwilioStatus(params: Params): CallStatusEvent | null {
  const { CallSid: providerCallId, CallStatus: word, AnsweredBy: machineWord } = params;
  if (!providerCallId || 'SessionStatus' in params || 'RecordingSid' in params) return null;
  const answeredBy = answeredByOf(machineWord);
  const isDetection = !('SequenceNumber' in params) && answeredBy !== null;
  const status = isDetection ? 'answered' : statusOf(word ?? '');
  if (status === null) return null;
  const sipCode = numberOf(params.SipResponseCode);
  return {
    providerCallId,
    status,
    sequenceNumber: isDetection ? null : numberOf(params.SequenceNumber),
    durationSeconds: numberOf(params.CallDuration),
    answeredBy,
    sipCode,
    cause: causeOfSip(sipCode),
    errorCode: params.ErrorCode || null,
    dedupeKey: isDetection
      ? `${providerCallId}:answered-by:${machineWord}`
      : `${providerCallId}:${word}:${params.SequenceNumber ?? ''}`,
  };
}

/** The action callback of `<Connect>`. */
export function parseTwilioRelayEnd(params: Params): RelayEndEvent | null {
  const { CallSid: providerCallId, SessionStatus: reason, SessionId: sessionId } = params;
  if (!providerCallId || !sessionId) return null;
  if (reason !== 'ended' && reason !== 'completed' && reason !== 'failed') return null;
  return {
    providerCallId,
    sessionId,
    reason,
    durationSeconds: numberOf(params.SessionDuration),
    handoffData: params.HandoffData || null,
    errorCode: params.ErrorCode || null,
    errorMessage: params.ErrorMessage || null,
    isCallerGone: isCallerGone(params),
    dedupeKey: `${providerCallId}:relay:${sessionId}`,
  };
}

/** The action callback of `<Dial>`. */
export function parseTwilioTransferEnd(params: Params): TransferEndEvent | null {
  const { CallSid: providerCallId, DialCallStatus: word } = params;
  if (!providerCallId || !word) return null;
  const isAnswered = word === 'completed' || word === 'answered';
  return { providerCallId, isAnswered, isCallerGone: isCallerGone(params) };
}

function isCallerGone({ CallStatus: word }: Params): boolean {
  const status = statusOf(word ?? '');
  return status !== null && isFinalStatus(status);
}

/** A recording callback. Its address needs the account's credentials to be fetched. */
export function parseTwilioRecording(params: Params): RecordingEvent | null {
  const { CallSid: providerCallId, RecordingSid: recordingId, RecordingStatus: word } = params;
  if (!providerCallId || !recordingId) return null;
  if (word !== 'in-progress' && word !== 'completed' && word !== 'absent') return null;
  return {
    providerCallId,
    recordingId,
    status: word === 'in-progress' ? 'in_progress' : word,
    url: params.RecordingUrl || null,
    durationSeconds: numberOf(params.RecordingDuration),
    dedupeKey: `${providerCallId}:recording:${recordingId}:${word}`,
  };
}

function numberOf(text: string | undefined): number | null {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? null : value;
}

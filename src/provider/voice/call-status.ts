/** The life of a call, in our words. The last five are final. */
export type CarrierStatus =
  | 'initiated'
  | 'ringing'
  | 'answered'
  | 'cancelled'
  | 'failed'
  | 'no_answer'
  | 'busy'
  | 'completed';

export type AnsweredBy = 'human' | 'machine' | 'fax' | 'unknown';

/** Why the network ended a call, when it says so. */
export type CallEndCause = 'busy' | 'no_answer' | 'invalid_number' | 'declined' | 'blocked' | 'carrier';

export interface CallStatusEvent {
  providerCallId: string;
  status: CarrierStatus;
  /** Place among the events of this call; null for machine detection, which is not numbered. */
  sequenceNumber: number | null;
  durationSeconds: number | null;
  answeredBy: AnsweredBy | null;
  sipCode: number | null;
  cause: CallEndCause | null;
  errorCode: string | null;
  /** The same for a repeated delivery; built from signed fields only. */
  dedupeKey: string;
}

export interface CallSnapshot {
  providerCallId: string;
  to: string;
  from: string;
  status: CarrierStatus;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  durationSeconds: number | null;
  answeredBy: AnsweredBy | null;
}

/** How the relay ended: we said so, the caller hung up, or it broke (64102 never connected, 64105 lost). */
export interface RelayEndEvent {
  providerCallId: string;
  sessionId: string;
  reason: 'ended' | 'completed' | 'failed';
  durationSeconds: number | null;
  handoffData: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  /** The caller has left the call as well. */
  isCallerGone: boolean;
  dedupeKey: string;
}

/** How putting the caller through to a person ended. */
export interface TransferEndEvent {
  providerCallId: string;
  isAnswered: boolean;
  /** The caller has left the call. */
  isCallerGone: boolean;
}

export interface RecordingEvent {
  providerCallId: string;
  recordingId: string;
  status: 'in_progress' | 'completed' | 'absent';
  url: string | null;
  durationSeconds: number | null;
  dedupeKey: string;
}

// Among finals any order would do, as long as it is fixed: two webhooks then end the same in either order.
const ORDER: readonly CarrierStatus[] = [
  'initiated',
  'ringing',
  'answered',
  'cancelled',
  'failed',
  'no_answer',
  'busy',
  'completed',
];

/** The one of the two that a call is in once both were heard of, in whatever order they came. */
export function laterStatus(a: CarrierStatus, b: CarrierStatus): CarrierStatus {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** Whether nothing more can happen to a call in this status. */
export function isFinalStatus(status: CarrierStatus): boolean {
  return ORDER.indexOf(status) > ORDER.indexOf('answered');
}

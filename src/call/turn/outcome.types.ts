/** Who or what answered and how it ended for the lead (the second field beside CallStatus). */
export enum CallOutcome {
  HUMAN = 'human',
  VOICEMAIL = 'voicemail',
  FAX = 'fax',
  TRANSFERRED = 'transferred',
  NOBODY_FREE = 'nobody_free',
  OPTED_OUT = 'opted_out',
  UNREACHABLE = 'unreachable',
  UNKNOWN = 'unknown',
}

/** Why the call stopped, independent of its outcome. */
export enum CallEndReason {
  COMPLETED = 'completed',
  CALLER_HUNG_UP = 'caller_hung_up',
  SILENCE = 'silence',
  MAX_DURATION = 'max_duration',
  VOICEMAIL = 'voicemail',
  FAX = 'fax',
  OPTED_OUT = 'opted_out',
  TRANSFERRED = 'transferred',
  NOBODY_FREE = 'nobody_free',
  FAILED = 'failed',
  SOCKET_LOST = 'socket_lost',
  STOPPED = 'stopped',
  NOT_CONNECTED = 'not_connected',
}

/** The provider said no. `permanent`: the same request will be refused again. */
export interface Refused {
  kind: 'refused';
  code: string;
  reason: RefusalReason;
  permanent: boolean;
  /** The recipient asked this sender to stop: a suppression must be written. */
  suppress: boolean;
}

/** Nobody answered properly. `unknown`: the provider may have acted all the same, so look it up before trying again. */
export interface Failed {
  kind: 'failed';
  retryable: boolean;
  unknown: boolean;
  reason: FailureReason;
}

export type RefusalReason =
  | 'invalid_recipient'
  | 'no_route'
  | 'opted_out'
  | 'outside_window'
  | 'sender_configuration'
  | 'geo_permission'
  | 'authentication'
  | 'queue_full'
  | 'already_ended'
  | 'blocked'
  | 'other';

type FailureReason =
  | 'rate_limited'
  | 'server_error'
  | 'unreachable'
  | 'timeout'
  | 'connection_lost'
  | 'channel_not_available'
  | 'not_known';

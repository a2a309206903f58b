import twilio from 'twilio';

import type { Failed, Refused, RefusalReason } from './outcome.ts';
import { networkFailure } from './network-failure.ts';

// https://www.twilio.com/docs/api/errors/<code>
const REASONS: Record<RefusalReason, readonly number[]> = {
  invalid_recipient: [21201, 21211, 21217, 21614, 30005, 30006, 63003, 63024],
  no_route: [21214, 21612],
  opted_out: [21610],
  outside_window: [63016],
  sender_configuration: [21205, 21210, 21212, 21213, 21219, 21603, 21606, 30034],
  geo_permission: [21215, 21216, 21408],
  authentication: [20003],
  queue_full: [22005, 21611, 30001],
  already_ended: [21220],
  blocked: [30004, 30007, 63032, 63049],
  other: [],
};
const PASSING: readonly RefusalReason[] = ['queue_full'];

/** Twilio's refusal by its number, for REST answers and for error codes in webhooks. */
export function twilioRefusal(code: number): Refused {
  const names = Object.keys(REASONS) as RefusalReason[];
  const reason = names.find((name) => REASONS[name].includes(code)) ?? 'other';
  return {
    kind: 'refused',
    code: String(code),
    reason,
    permanent: !PASSING.includes(reason),
    suppress: reason === 'opted_out',
  };
}

/** What a thrown error of the client means: refused, or failed with or without effect. */
export function twilioFailure(error: unknown): Refused | Failed {
  if (!(error instanceof twilio.RestException)) return networkFailure(error);
  const { status, code } = error;
  if (status === 429 || code === 20429) {
    return { kind: 'failed', retryable: true, unknown: false, reason: 'rate_limited' };
  }
  // A server error can come after the act.
  if (status >= 500) return { kind: 'failed', retryable: true, unknown: true, reason: 'server_error' };
  return twilioRefusal(code ?? (status === 401 ? 20003 : status));
}

import type { Call } from '../call/call.ts';

/** A call as Twilio's REST API shows it. */
export function callJson(call: Call): Record<string, unknown> {
  const { to, from, accountSid, at } = call.effect;
  return {
    sid: call.sid,
    account_sid: accountSid,
    parent_call_sid: null,
    to,
    from,
    status: call.status === 'initiated' ? 'queued' : call.status,
    direction: 'outbound-api',
    api_version: '2010-04-01',
    answered_by: call.answeredBy,
    date_created: new Date(at).toUTCString(),
    date_updated: (call.endedAt ?? new Date(at)).toUTCString(),
    start_time: call.startedAt?.toUTCString() ?? null,
    end_time: call.endedAt?.toUTCString() ?? null,
    duration: call.durationSeconds === null ? null : String(call.durationSeconds),
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    uri: `/2010-04-01/Accounts/${accountSid}/Calls/${call.sid}.json`,
    subresource_uris: {},
  };
}

import { Migration } from '@mikro-orm/migrations-mongodb';

const becomes = [
  { failure: 'not_delivered', was: /^not delivered/ },
  { failure: 'server_error', was: /^http_5/ },
  { failure: 'not_received', was: /^the provider never got it$/ },
  {
    failure: 'unreachable',
    was: /^(?:provider_unavailable|econnrefused|enotfound|eai_again|ehostunreach|enetunreach|und_err_connect_timeout)$/,
  },
  { failure: 'timeout', was: /^(?:econnaborted|etimedout|und_err_headers_timeout|und_err_body_timeout)$/ },
  { failure: 'connection_lost', was: /^(?:econnreset|epipe|und_err_socket|network)$/ },
] as const;

/** Every failure there is in this version. */
const coded = [
  'contact_not_allowed',
  'invalid_recipient',
  'no_route',
  'opted_out',
  'outside_window',
  'sender_configuration',
  'geo_permission',
  'authentication',
  'queue_full',
  'already_ended',
  'blocked',
  'other',
  'rate_limited',
  'server_error',
  'unreachable',
  'timeout',
  'connection_lost',
  'channel_not_available',
  'no_caller_number',
  'carrier_silent',
  'not_received',
  'not_known',
  'not_delivered',
  'not_read',
  'stopped',
];

/** Turns the texts that messages and calls kept of their failures into the codes of `DeliveryFailure`; NOT_KNOWN for all others. */
export class CodedFailures extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    for (const name of ['messages', 'voice_calls']) {
      const rows = db.collection(name);
      for (const { failure, was } of becomes) await rows.updateMany({ failure: was }, { $set: { failure } });
      await rows.updateMany({ failure: { $type: 'string', $nin: coded } }, { $set: { failure: 'not_known' } });
    }
  }
}

import { registerEnumType } from 'type-graphql';
import { failureWords } from '../language/failure-words.ts';
import { asSentence } from '../language/sentence.ts';

/** Why a message or a call did not arrive, or why it is not known whether it did. */
export enum DeliveryFailure {
  CONTACT_NOT_ALLOWED = 'contact_not_allowed',
  INVALID_RECIPIENT = 'invalid_recipient',
  NO_ROUTE = 'no_route',
  OPTED_OUT = 'opted_out',
  OUTSIDE_WINDOW = 'outside_window',
  SENDER_CONFIGURATION = 'sender_configuration',
  GEO_PERMISSION = 'geo_permission',
  AUTHENTICATION = 'authentication',
  QUEUE_FULL = 'queue_full',
  ALREADY_ENDED = 'already_ended',
  BLOCKED = 'blocked',
  OTHER = 'other',
  RATE_LIMITED = 'rate_limited',
  SERVER_ERROR = 'server_error',
  UNREACHABLE = 'unreachable',
  TIMEOUT = 'timeout',
  CONNECTION_LOST = 'connection_lost',
  CHANNEL_NOT_AVAILABLE = 'channel_not_available',
  NO_CALLER_NUMBER = 'no_caller_number',
  CARRIER_SILENT = 'carrier_silent',
  NOT_RECEIVED = 'not_received',
  NOT_KNOWN = 'not_known',
  NOT_DELIVERED = 'not_delivered',
  NOT_READ = 'not_read',
  STOPPED = 'stopped',
  TREATMENT_FORBIDS = 'treatment_forbids',
  RECIPIENT_CHANGED = 'recipient_changed',
  CAMPAIGN_OVER = 'campaign_over',
  OVERDUE = 'overdue',
}
registerEnumType(DeliveryFailure, {
  name: 'DeliveryFailure',
  description: 'Why a message or a call did not arrive, or why it is not known whether it did.',
  valuesConfig: Object.fromEntries(
    Object.entries(DeliveryFailure).map(([name, value]) => [name, { description: asSentence(failureWords[value].en) }]),
  ),
});

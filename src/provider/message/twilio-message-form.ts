import type { Refused } from '../outcome.ts';
import { twilioRefusal } from '../twilio-errors.ts';
import type { DeliveryEvent, InboundMessage, MessageChannel } from './message-provider.ts';

type Params = Record<string, string>;

const PREFIXED: readonly MessageChannel[] = ['whatsapp', 'telegram', 'email'];

/** `whatsapp:+56…` and so on; a bare address is SMS. */
function addressOf(text: string): { channel: MessageChannel; address: string } {
  const channel = PREFIXED.find((name) => text.startsWith(`${name}:`));
  return channel ? { channel, address: text.slice(channel.length + 1) } : { channel: 'sms', address: text };
}

/** An inbound message in Twilio's form; null for a delivery report or anything else. */
export function parseTwilioInbound(params: Params, receivedAt: Date): InboundMessage | null {
  const { MessageSid, From, To, Body } = params;
  if (!MessageSid || !From || !To || Body === undefined || 'MessageStatus' in params) return null;
  const from = addressOf(From);
  return {
    providerMessageId: MessageSid,
    channel: from.channel,
    from: from.address,
    to: addressOf(To).address,
    body: Body,
    receivedAt,
  };
}

const DELIVERIES: Record<string, DeliveryEvent['status']> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

/** A delivery report in Twilio's form; null for anything else. */
export function parseTwilioDelivery(params: Params): DeliveryEvent | null {
  const { MessageSid: providerMessageId, MessageStatus: word = '' } = params;
  const status = DELIVERIES[word];
  if (!providerMessageId || !status) return null;
  return {
    providerMessageId,
    status,
    errorCode: params.ErrorCode || null,
    refusal: refusalOf(params.ErrorCode),
    dedupeKey: `${providerMessageId}:${word}`,
  };
}

/** Null without a code, and for one that is not in the table of codes: such a message was taken and not delivered. */
function refusalOf(errorCode = ''): Refused | null {
  const refusal = /^\d+$/.test(errorCode) ? twilioRefusal(Number(errorCode)) : null;
  return refusal?.reason === 'other' ? null : refusal;
}

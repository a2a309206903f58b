import type { Failed, Refused } from '../outcome.ts';
import type { SignedWebhook } from '../twilio-signature.ts';

export type MessageChannel = 'sms' | 'whatsapp' | 'telegram' | 'email';

/** A way to write to people. A failed lookup throws `PROVIDER_UNAVAILABLE`. */
export interface MessageProvider {
  readonly name: 'twilio' | 'telegram' | 'email' | 'sandbox';
  readonly channels: readonly MessageChannel[];
  readonly capabilities: MessageCapabilities;

  send(message: OutgoingMessage): Promise<SendMessageResult>;
  /** What became of the message with this key; null when it never arrived, or the provider cannot look. */
  find(key: string): Promise<Sent | null>;

  verifyInbound(request: SignedWebhook): boolean;
  /** What a person wrote to us; null when the webhook is something else. */
  parseInbound(params: Record<string, string>, receivedAt: Date): InboundMessage | null;
  parseDelivery(params: Record<string, string>): DeliveryEvent | null;
}

export interface MessageCapabilities {
  /** The same key twice is one message. */
  idempotent: boolean;
  /** `find` can tell whether a key arrived. */
  lookup: boolean;
}

export interface OutgoingMessage {
  /** Our attempt; the provider's idempotency key where it has one. */
  key: string;
  channel: MessageChannel;
  to: string;
  from?: string;
  subject?: string;
  body: string;
  attachments?: readonly MessageAttachment[];
  /** Where the answer is to be posted, for providers that take it with each message. */
  replyUrl?: string;
}

export interface MessageAttachment {
  name: string;
  contentType: string;
  /** Text. */
  content: string;
}

export interface Sent {
  kind: 'sent';
  providerMessageId: string;
}

export type SendMessageResult = Sent | Refused | Failed;

export interface InboundMessage {
  providerMessageId: string;
  channel: MessageChannel;
  /** Without the channel's prefix. */
  from: string;
  to: string;
  body: string;
  receivedAt: Date;
}

export interface DeliveryEvent {
  providerMessageId: string;
  status: 'queued' | 'sent' | 'delivered' | 'read' | 'failed';
  errorCode: string | null;
  /** What the code means, as in an answer to a send; null when it says nothing. */
  refusal: Refused | null;
  dedupeKey: string;
}

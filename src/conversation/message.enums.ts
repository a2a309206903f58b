import { registerEnumType } from 'type-graphql';

export enum MessageDirection {
  OUTBOUND = 'outbound',
  INBOUND = 'inbound',
}

export enum MessageStatus {
  PLANNED = 'planned',
  /** The provider is being asked; after a crash it is found out what became of it. */
  SENDING = 'sending',
  SENT = 'sent',
  FAILED = 'failed',
  /** The provider may or may not have sent it. */
  UNKNOWN = 'unknown',
  DELIVERED = 'delivered',
  READ = 'read',
  RECEIVED = 'received',
}

registerEnumType(MessageDirection, { name: 'MessageDirection' });
registerEnumType(MessageStatus, {
  name: 'MessageStatus',
  description:
    'What is known of a message. UNKNOWN: the provider may or may not have sent it; it is looked up, never blindly repeated.',
});

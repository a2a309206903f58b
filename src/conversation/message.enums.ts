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

registerEnumType(MessageDirection, {
  name: 'MessageDirection',
  description: 'Who wrote a message.',
  valuesConfig: {
    OUTBOUND: { description: 'The broker, to the lead.' },
    INBOUND: { description: 'The lead, to the broker.' },
  },
});
registerEnumType(MessageStatus, {
  name: 'MessageStatus',
  description: 'What is known of a message.',
  valuesConfig: {
    PLANNED: { description: 'Waits for its turn, or to be tried again.' },
    SENDING: { description: 'The provider is being asked; after a crash it is found out what became of it.' },
    SENT: { description: 'The provider took it.' },
    FAILED: { description: 'It was refused, or the provider could not deliver it; `failure` says why.' },
    UNKNOWN: { description: 'The provider may or may not have sent it; it is looked up, never blindly repeated.' },
    DELIVERED: { description: 'It arrived, says the provider.' },
    READ: { description: 'The lead opened it, says the provider. Not every channel tells.' },
    RECEIVED: { description: 'The lead wrote it.' },
  },
});

import { randomUUID } from 'node:crypto';
import type { MessageProvider } from '../../src/provider/message/message-provider.ts';

/** A provider that takes every message at once, so that what is measured is Cadencia. */
export function instantMail(): MessageProvider {
  return {
    name: 'email',
    channels: ['email'],
    capabilities: { idempotent: true, lookup: false },
    send: async () => ({ kind: 'sent', providerMessageId: randomUUID() }),
    find: async () => null,
    verifyInbound: () => false,
    parseInbound: () => null,
    parseDelivery: () => null,
  };
}

import { limits } from './numbers.ts';
import { hasPrototypeKeys } from './prototype-keys.ts';

/** Only the server sends these; graphql-ws would print the stack of an error for each. */
const ofTheServer = new Set<unknown>(['connection_ack', 'next', 'error']);

/**
 * Why a frame is not taken; null when graphql-ws may have it. It holds keys that no body may have, a message of the
 * server, or a large message that carries no operation: `ping` is answered with its payload, and nothing is paid for it.
 */
export function frameFault(text: string): string | null {
  const message = read(text);
  if (typeof message !== 'object' || message === null || !('type' in message)) return 'Invalid message received';
  if (ofTheServer.has(message.type)) return 'this message is sent by the server only';
  const isLarge = text.length > limits.messageBytes && message.type !== 'subscribe';
  return isLarge ? `only subscribe may have more than ${limits.messageBytes} bytes` : null;
}

/** Null for what is no JSON, or has keys that reach prototypes. */
function read(text: string): unknown {
  try {
    const message: unknown = JSON.parse(text);
    return hasPrototypeKeys(text, message) ? null : message;
  } catch {
    return null;
  }
}

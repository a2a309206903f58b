import { z } from 'zod';

import { refusal } from '../../errors.ts';
import { networkFailure } from '../network-failure.ts';
import { isSignedWebhook } from '../twilio-signature.ts';
import { twilioRefusal } from '../twilio-errors.ts';
import type { MessageProvider, OutgoingMessage, SendMessageResult } from './message-provider.ts';
import { parseTwilioDelivery, parseTwilioInbound } from './twilio-message-form.ts';

export interface SandboxMessagesOptions {
  url: string;
  accountSid: string;
  authTokens: readonly [string, ...string[]];
  timeout?: number;
}

/** Bytes of an answer; what is expected has some hundred. */
const maxBytes = 256 * 1024;

const accepted = z.object({ id: z.string() });
const refused = z.object({ code: z.number() });
const found = z.object({ messages: z.array(accepted) });

/** The mailbox of the sandbox program: every channel, one address, the same key never twice. */
export function sandboxMessages(options: SandboxMessagesOptions): MessageProvider {
  const request = sandboxRequest(options);
  return {
    name: 'sandbox',
    channels: ['sms', 'whatsapp', 'telegram', 'email'],
    capabilities: { idempotent: true, lookup: true },

    async send(message: OutgoingMessage): Promise<SendMessageResult> {
      try {
        return await sendResult(await request('/messages', message));
      } catch (error) {
        return networkFailure(error);
      }
    },

    async find(key) {
      try {
        const response = await request(`/messages?key=${encodeURIComponent(key)}`);
        const [message] = found.parse(await readAnswer(response)).messages;
        return message ? { kind: 'sent', providerMessageId: message.id } : null;
      } catch (cause) {
        throw refusal('PROVIDER_FAILED', { failure: networkFailure(cause).reason }, { cause });
      }
    },

    verifyInbound: (webhook) => isSignedWebhook(options.authTokens, webhook),
    parseInbound: parseTwilioInbound,
    parseDelivery: parseTwilioDelivery,
  };
}

function sandboxRequest({ url, accountSid, authTokens, timeout = 10_000 }: SandboxMessagesOptions) {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authTokens[0]}`).toString('base64')}`;
  return (path: string, body?: OutgoingMessage) =>
    fetch(new URL(path, url), {
      method: body ? 'POST' : 'GET',
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
    });
}

async function sendResult(response: Response): Promise<SendMessageResult> {
  const { status } = response;
  if (status >= 500) return { kind: 'failed', retryable: true, unknown: true, reason: 'server_error' };
  if (status === 429) return { kind: 'failed', retryable: true, unknown: false, reason: 'rate_limited' };
  const answer = await readAnswer(response);
  if (response.ok) return { kind: 'sent', providerMessageId: accepted.parse(answer).id };
  return twilioRefusal(refused.parse(answer).code);
}

/** The JSON of an answer; an error for one that is too long, whatever length it announces. */
async function readAnswer(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) throw new Error(`the answer has more than ${maxBytes} bytes`);
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

import { outside } from '../../runtime/failpoint.ts';
import type { MessageProvider } from '../../provider/message/message-provider.ts';
import type { Runtime } from '../../runtime/scope.ts';
import type { Message } from '../message.entity.ts';
import type { MessageResult } from './settle-message.ts';

interface Asked {
  runtime: Runtime;
  provider: MessageProvider;
}

/** Gives a message to the provider; never throws, since whatever went wrong the message may have gone out. */
export async function handOver(
  { provider, runtime }: Asked,
  message: Message,
  replyUrl: string,
): Promise<MessageResult> {
  const { key, channel, to, from, subject, body, attachments } = message;
  if (!provider.channels.includes(channel))
    return { kind: 'failed', retryable: false, unknown: false, reason: 'channel_not_available' };
  const optional = { ...(from && { from }), ...(subject && { subject }) };
  try {
    const outgoing = { key, channel, to: to!, body, attachments, replyUrl, ...optional };
    return await outside('send-message', () => provider.send(outgoing));
  } catch (error) {
    runtime.log.error({ err: error }, 'a message provider threw; whether the message went out is not known');
    return { kind: 'failed', retryable: true, unknown: true, reason: 'not_known' };
  }
}

/** What the provider knows of a message; never throws. */
export async function lookUp(provider: MessageProvider, key: string): Promise<MessageResult> {
  if (!provider.capabilities.lookup) return { kind: 'unknowable' };
  try {
    return (await outside('find-message', () => provider.find(key))) ?? { kind: 'absent' };
  } catch {
    return { kind: 'failed', retryable: true, unknown: true, reason: 'unreachable' };
  }
}

import pLimit from 'p-limit';
import { DeliveryFailure } from '../../contact-policy/delivery-failure.ts';
import { outside } from '../../runtime/failpoint.ts';
import { asSystem, type Runtime } from '../../runtime/scope.ts';
import { actOnReading } from './act-on-reading.ts';
import { claimMessages, type ClaimedMessage } from '../outbound/claim-messages.ts';
import { messageDetails } from '../message-details.ts';
import { MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';
import { readRequest } from './read-request.ts';
import { maxTries, retryAt } from '../outbound/retry-time.ts';

const maxClaimed = 50;
const maxAtOnce = 10;
const patience = 25_000;

/** Reads what leads wrote with the language model and acts on it; answers how many messages that were. One lead's messages stay in order. */
export async function answerMessages(runtime: Runtime): Promise<number> {
  const { messages } = await claimMessages(runtime, [MessageStatus.RECEIVED], maxClaimed);
  const oneOfMany = pLimit(maxAtOnce);
  const perLead = Map.groupBy(messages, ({ leadId }) => leadId);
  await Promise.all([...perLead.values()].map((own) => oneOfMany(() => answerInOrder(runtime, own))));
  return messages.length;
}

async function answerInOrder(runtime: Runtime, messages: ClaimedMessage[]): Promise<void> {
  for (const message of messages) {
    try {
      await answer(runtime, message);
    } catch (error) {
      runtime.log.error({ err: error, messageId: message.id }, 'a message could not be read; it is tried again');
      await tryLater(runtime, message);
    }
  }
}

/** The model is asked outside of any transaction; what it said is committed once, whoever asked it again. */
async function answer(runtime: Runtime, { id, broker }: ClaimedMessage): Promise<void> {
  const scope = asSystem(runtime, broker, 'answer-messages');
  const message = await scope.read.get(Message, id);
  const request = await readRequest(scope, message);
  const signal = AbortSignal.timeout(patience);
  const reading = await outside('ask-model', () => runtime.ports.model.readMessage(request, signal));
  await actOnReading(scope, id, reading, request.brokerName);
}

/** A person sees the message in the conversation in any case; after some tries it is left to them. */
async function tryLater(runtime: Runtime, { id, broker }: ClaimedMessage): Promise<void> {
  await asSystem(runtime, broker, 'answer-messages').commit(async (tx) => {
    const message = await tx.get(Message, id);
    if (message.dueAt === null) return;
    message.tries++;
    message.leaseUntil = null;
    message.failure = DeliveryFailure.NOT_READ;
    message.dueAt = message.tries < maxTries ? retryAt(tx.now(), message.tries) : null;
    tx.record('message.postponed', message, { ...messageDetails(message), failure: message.failure });
  });
}

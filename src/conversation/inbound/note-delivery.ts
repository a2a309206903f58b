import { setTimeout } from 'node:timers/promises';
import { DeliveryFailure } from '../../contact-policy/delivery-failure.ts';
import type { DeliveryEvent } from '../../provider/message/message-provider.ts';
import type { Scope } from '../../runtime/scope.ts';
import { mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { messageDetails } from '../message-details.ts';
import { MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';
import { settleRefused } from '../outbound/settle-message.ts';

const statusOf: Partial<Record<DeliveryEvent['status'], MessageStatus>> = {
  delivered: MessageStatus.DELIVERED,
  read: MessageStatus.READ,
  failed: MessageStatus.FAILED,
};

/** From which states a report leads on: late and doubled ones change nothing. */
const before: Partial<Record<MessageStatus, readonly MessageStatus[]>> = {
  [MessageStatus.DELIVERED]: [MessageStatus.SENT],
  [MessageStatus.READ]: [MessageStatus.SENT, MessageStatus.DELIVERED],
  [MessageStatus.FAILED]: [MessageStatus.SENT],
};

/** Milliseconds between looks for a message that is being sent: a report may come before its id is stored here. */
const pauses = [50, 200, 750, 2000];

/**
 * Notes what the provider reports of a message it took. Unknown messages and steps back change nothing. A code that says why
 * it was refused counts as in the answer to the send, but it is not sent again: the provider has used up its key.
 */
export async function noteDelivery(
  scope: Scope,
  { providerMessageId, status, errorCode, refusal }: DeliveryEvent,
): Promise<void> {
  const next = statusOf[status];
  if (!next) return;
  await waitForId(scope, providerMessageId);
  await scope.commit(async (tx) => {
    const message = await tx.findOne(Message, { providerMessageId });
    if (!message || !before[next]!.includes(message.status)) return;
    message.status = next;
    const details = { ...messageDetails(message), status: next };
    if (next !== MessageStatus.FAILED) return void tx.record('message.delivered', message, details);
    const code = errorCode && mendText(errorCode, textKinds.token);
    const why = { status: next, errorCode: code, afterSending: true } as const;
    if (refusal) return settleRefused(tx, message, refusal, why);
    message.failure = DeliveryFailure.NOT_DELIVERED;
    tx.record('message.failed', message, { ...details, ...why, failure: message.failure });
  });
}

/** Until the message with this id is stored, nothing is being sent that could be it, or it has taken too long. */
async function waitForId(scope: Scope, providerMessageId: string): Promise<void> {
  const sending = { status: MessageStatus.SENDING, dueAt: { $gt: new Date(0) } };
  for (const pause of pauses) {
    if (!(await scope.read.findOne(Message, sending)) || (await scope.read.findOne(Message, { providerMessageId })))
      return;
    await setTimeout(pause);
  }
}

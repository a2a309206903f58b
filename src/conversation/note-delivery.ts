import { DeliveryFailure } from '../contact-policy/delivery-failure.ts';
import type { DeliveryEvent } from '../provider/message/message-provider.ts';
import type { Scope } from '../scope.ts';
import { mendText } from '../text/clean-text.ts';
import { textKinds } from '../text/text-kinds.ts';
import { messageDetails } from './message-details.ts';
import { MessageStatus } from './message.enums.ts';
import { Message } from './message.entity.ts';

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

/** Notes what the provider reports of a message it took. Unknown messages and steps back change nothing. */
export async function noteDelivery(
  scope: Scope,
  { providerMessageId, status, errorCode }: DeliveryEvent,
): Promise<void> {
  const next = statusOf[status];
  if (!next) return;
  await scope.commit(async (tx) => {
    const message = await tx.findOne(Message, { providerMessageId });
    if (!message || !before[next]!.includes(message.status)) return;
    message.status = next;
    const details = { ...messageDetails(message), status: next };
    if (next !== MessageStatus.FAILED) return void tx.record('message.delivered', message, details);
    const code = errorCode && mendText(errorCode, textKinds.token);
    message.failure = DeliveryFailure.NOT_DELIVERED;
    tx.record('message.failed', message, { ...details, failure: message.failure, errorCode: code, afterSending: true });
  });
}

import { releaseContact } from '../../contact-policy/reservation/reserve-contact.ts';
import { SuppressionSource } from '../../contact-policy/contact-policy.enums.ts';
import { keptDecision } from '../../contact-policy/decision/decide-contact.ts';
import type { ContactDecision } from '../../contact-policy/decision/may-contact.types.ts';
import { suppressContact } from '../../contact-policy/suppression/suppress-contact.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { DeliveryFailure } from '../../contact-policy/delivery-failure.ts';
import type { Refused } from '../../provider/outcome.ts';
import type { SendMessageResult } from '../../provider/message/message-provider.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { messageDetails } from '../message-details.ts';
import { MessageStatus } from '../message.enums.ts';
import type { FailureDetails } from '../message.events.ts';
import { Message } from '../message.entity.ts';
import { heldBy } from '../../brake/held-by.ts';
import { maxTries, retryAt } from './retry-time.ts';

type Reason = `${DeliveryFailure}`;
/** What the log says besides of a failure. */
type Why = Partial<Omit<FailureDetails, 'failure'>>;

/** `absent`: the provider was asked and never got it. `unknowable`: nobody can tell what became of it. `withheld`: a stop came before the provider was asked. */
export type MessageResult = SendMessageResult | { kind: 'absent' } | { kind: 'unknowable' } | { kind: 'withheld' };

const beingSent = [MessageStatus.SENDING, MessageStatus.UNKNOWN];
/** What did go out is noted even when it was planned again meanwhile. */
const mayHaveGone = [...beingSent, MessageStatus.PLANNED];

export interface Settled {
  key: string;
  result: MessageResult;
}

/** Closes attempts by their own keys, or says when to try again. A message that is closed already stays as it is. */
export async function settleMessages(tx: Tx, settled: readonly Settled[]): Promise<void> {
  const found = await tx.find(Message, { key: { $in: settled.map(({ key }) => key) } });
  const messages = new Map(found.map((message) => [message.key, message]));
  for (const { key, result } of settled) await settle(tx, messages.get(key), result);
  const reached = found.filter(({ status }) => status === MessageStatus.SENT).map(({ leadId }) => leadId);
  if (reached.length === 0) return;
  // Not through the entity: a lead that is being changed elsewhere need not wait for this.
  await (await tx.collection(Lead)).updateMany({ _id: { $in: reached } }, { $max: { lastActivityAt: tx.now() } });
}

async function settle(tx: Tx, message: Message | undefined, result: MessageResult): Promise<void> {
  const isOpen = result.kind === 'sent' ? mayHaveGone : beingSent;
  if (!message || !isOpen.includes(message.status)) return;
  message.leaseUntil = null;
  if (result.kind === 'sent') return sent(tx, message, result.providerMessageId);
  if (result.kind === 'withheld') return withhold(tx, message);
  if (result.kind === 'absent') return tryAgain(tx, message, DeliveryFailure.NOT_RECEIVED, tx.now());
  if (result.kind === 'unknowable') return notKnown(tx, message, DeliveryFailure.NOT_KNOWN, null);
  const again = retryAt(tx.now(), message.tries);
  if (result.kind === 'failed' && result.unknown) return notKnown(tx, message, result.reason, again);
  const isPassing = result.kind === 'failed' ? result.retryable : !result.permanent;
  if (isPassing) return tryAgain(tx, message, result.reason, again);
  if (result.kind === 'failed') return fail(tx, message, result.reason);
  await settleRefused(tx, message, result);
}

/** Closes a message that the provider refused for good, at once or in a report later, and holds to what the lead asked there. */
export async function settleRefused(tx: Tx, message: Message, refusal: Refused, why: Why = {}): Promise<void> {
  await fail(tx, message, refusal.reason, why);
  if (!refusal.suppress) return;
  const lead = await tx.lock(Lead, message.leadId);
  const reason = 'The provider says that the lead asked it to stop.';
  await suppressContact(tx, lead, message.channel, reason, SuppressionSource.PROVIDER);
}

/** Closes a message that the policy refuses just before the act. */
export async function refuseMessage(tx: Tx, messageId: string, decision: ContactDecision): Promise<void> {
  const message = await tx.get(Message, messageId);
  const { reasons, nextAllowedAt } = decision;
  message.decision = keptDecision(decision);
  const why = { codes: reasons.map(({ code }) => code), nextAllowedAt };
  await cancelMessage(tx, messageId, DeliveryFailure.CONTACT_NOT_ALLOWED, why);
}

/** Closes a message that is not to go out any more; one that may have gone out stays unknown and is not repeated. */
export async function cancelMessage(tx: Tx, messageId: string, failure: Reason, why: Why = {}): Promise<void> {
  const message = await tx.get(Message, messageId);
  message.leaseUntil = null;
  if (message.status === MessageStatus.PLANNED) return fail(tx, message, failure, why);
  Object.assign(message, { status: MessageStatus.UNKNOWN, failure, dueAt: null });
  tx.record('message.unknown', message, { ...messageDetails(message), failure, ...why });
}

/**
 * Leaves a message of a paused campaign until that puts it back, and one that the stop `by` holds until that is lifted; one
 * that may have gone out is asked about again by itself.
 */
export async function holdMessage(tx: Tx, messageId: string, by: string | null): Promise<void> {
  const message = await tx.get(Message, messageId);
  message.leaseUntil = null;
  const isPlanned = message.status === MessageStatus.PLANNED;
  if (isPlanned && by) Object.assign(message, heldBy(by, message));
  message.dueAt = isPlanned ? null : retryAt(tx.now(), maxTries);
  tx.record('message.postponed', message, { ...messageDetails(message), held: true });
}

function sent(tx: Tx, message: Message, providerMessageId: string): void {
  Object.assign(message, {
    status: MessageStatus.SENT,
    providerMessageId,
    sentAt: tx.now(),
    dueAt: null,
    failure: null,
  });
  tx.record('message.sent', message, messageDetails(message));
}

async function fail(tx: Tx, message: Message, failure: Reason, why: Why = {}): Promise<void> {
  Object.assign(message, { status: MessageStatus.FAILED, failure, dueAt: null });
  tx.record('message.failed', message, { ...messageDetails(message), failure, ...why });
  await releaseContact(tx, message.key);
}

/** Due again at once: the commit that would send it finds the stop and holds it, or finds that it was lifted. */
function withhold(tx: Tx, message: Message): void {
  Object.assign(message, { status: MessageStatus.PLANNED, tries: message.tries - 1, dueAt: tx.now() });
  tx.record('message.postponed', message, { ...messageDetails(message), held: true });
}

async function tryAgain(tx: Tx, message: Message, failure: Reason, dueAt: Date): Promise<void> {
  if (message.tries >= maxTries) return fail(tx, message, failure);
  Object.assign(message, { status: MessageStatus.PLANNED, failure, dueAt });
  tx.record('message.postponed', message, { ...messageDetails(message), failure });
}

/** Looked up when it is due (null: never), and meanwhile visible as what it is. */
function notKnown(tx: Tx, message: Message, failure: Reason, dueAt: Date | null): void {
  Object.assign(message, { status: MessageStatus.UNKNOWN, failure, dueAt });
  tx.record('message.unknown', message, { ...messageDetails(message), failure });
}

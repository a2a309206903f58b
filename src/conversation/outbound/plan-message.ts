import { keptDecision } from '../../contact-policy/decision/decide-contact.ts';
import { recipientOf } from '../../contact-policy/decision/contact-recipient.ts';
import type { ContactDecision, ContactPurpose } from '../../contact-policy/decision/may-contact.types.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import type { MessageAttachment } from '../../provider/message/message-provider.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { MessageDirection, MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';
import { messageDetails } from '../message-details.ts';
import type { WrittenChannel } from '../inbound/written-channel.ts';

export interface NewMessage {
  lead: Lead;
  channel: WrittenChannel;
  purpose: ContactPurpose;
  body: string;
  /** E-mail only. */
  subject?: string | null;
  attachments?: MessageAttachment[];
  /** The attempt; unique for the broker. */
  key: string;
  /** Null when nobody has asked the policy yet; it is asked before the message goes out anyway. */
  decision: ContactDecision | null;
  /** Where it goes; the lead's own number or address when left out. */
  to?: string | null;
  templateId?: string | null;
  enrolmentId?: string | null;
  campaignId?: string | null;
  stepId?: string | null;
}

/** Writes a message that the next run of `send-messages` sends. The caller has locked the lead, decided and reserved the contact. */
export function planMessage(tx: Tx, values: NewMessage): Message {
  const {
    lead,
    decision,
    to,
    subject,
    templateId = null,
    enrolmentId = null,
    campaignId = null,
    stepId = null,
    ...rest
  } = values;
  const message = tx.create(Message, {
    ...rest,
    leadId: lead.id,
    direction: MessageDirection.OUTBOUND,
    status: MessageStatus.PLANNED,
    // A header: what a template makes of a lead's values stays one line.
    subject: subject ? mendText(subject, textKinds.subject) : null,
    to: to ?? recipientOf(lead, values.channel),
    decision: decision && keptDecision(decision),
    templateId,
    enrolmentId,
    campaignId,
    stepId,
    dueAt: tx.now(),
  });
  tx.record('message.planned', message, messageDetails(message));
  return message;
}

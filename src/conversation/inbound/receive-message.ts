import { isOutOfOffice } from '../../agent/spanish/out-of-office.ts';
import { sha256 } from '../../audit/entry-digest.ts';
import { SuppressionSource } from '../../contact-policy/contact-policy.enums.ts';
import { isOptOut, mentionsOptOut } from '../../contact-policy/opt-out/opt-out-words.ts';
import { ownWords } from '../../contact-policy/opt-out/own-words.ts';
import { implyReplyConsent } from '../../contact-policy/consent/record-consent.ts';
import { suppressContact } from '../../contact-policy/suppression/suppress-contact.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import { noteReply } from '../../lead/score/note-reply.ts';
import type { InboundMessage } from '../../provider/message/message-provider.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { inboundLead } from './inbound-lead.ts';
import { messageDetails } from '../message-details.ts';
import { MessageDirection, MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';
import type { WrittenChannel } from './written-channel.ts';

/**
 * Stores what a lead wrote, once, however often it is posted. Words to stop hold at once and on every channel, and are not
 * answered, not even by a confirmation; an automatic answer is no reply; everything else is a reply, which ends campaigns in
 * the same commit and is answered by the job `answer-messages`. Null for a sender that cannot be a lead.
 */
export function receiveMessage(scope: Scope, posted: InboundMessage): Promise<Message | null> {
  const inbound = mended(posted);
  const { providerMessageId, body } = inbound;
  // Before the commit, whose locks would wait for it.
  const optOut = isOptOut(body);
  const automatic = !optOut && isOutOfOffice(ownWords(body));
  const provesConsent = !mentionsOptOut(body);
  const once = { operation: 'receiveMessage', input: { idempotencyKey: sha256(providerMessageId) } };
  return scope.commit(async (tx) => {
    const stored = await tx.findOne(Message, { providerMessageId });
    if (stored) return stored;
    const lead = await inboundLead(tx, inbound);
    if (!lead) return null;
    const message = storeMessage(tx, lead, inbound);
    tx.record('message.received', message, { ...messageDetails(message), optOut, automatic });
    if (optOut)
      await suppressContact(tx, lead, null, 'The lead wrote that it wants no more messages.', SuppressionSource.REPLY);
    if (optOut || automatic) return message;
    message.dueAt = tx.now();
    noteReply(tx, lead, message.channel);
    if (provesConsent) await implyReplyConsent(tx, lead, message.channel, message.id);
    return message;
  }, once);
}

/** What a person wrote is never refused for how it is written. */
function mended(posted: InboundMessage): InboundMessage {
  return {
    ...posted,
    providerMessageId: mendText(posted.providerMessageId, textKinds.token),
    from: mendText(posted.from, textKinds.address),
    to: mendText(posted.to, textKinds.address),
    body: mendText(posted.body, textKinds.body),
  };
}

function storeMessage(tx: Tx, lead: Lead, { channel, from, to, body, providerMessageId }: InboundMessage): Message {
  return tx.create(Message, {
    leadId: lead.id,
    direction: MessageDirection.INBOUND,
    channel: channel as WrittenChannel,
    from,
    to,
    body,
    key: `inbound:${providerMessageId}`,
    status: MessageStatus.RECEIVED,
    providerMessageId,
  });
}

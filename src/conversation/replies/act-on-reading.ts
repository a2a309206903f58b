import type { MessageReading } from '../../agent/language-model.ts';
import { isSandboxed } from '../../contact-policy/decision/ask-contact.ts';
import { SuppressionSource } from '../../contact-policy/contact-policy.enums.ts';
import { decideContactInCommit } from '../../contact-policy/decision/decide-contact.ts';
import { ContactPurpose } from '../../contact-policy/decision/may-contact.types.ts';
import { reserveContact } from '../../contact-policy/reservation/reserve-contact.ts';
import { suppressContact } from '../../contact-policy/suppression/suppress-contact.ts';
import { heardFacts } from '../../facts/heard-facts.ts';
import { isAhead } from '../../text/date-bounds.ts';
import { inSpanish } from '../../language/lead-texts.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { learnFacts } from '../../lead/facts/learn-facts.ts';
import { isLeftToPeople } from '../../lead/treatment-type.ts';
import { bookMeeting } from '../../meeting/schedule-meeting.ts';
import { advanceLead } from '../../pipeline/auto-advance-lead.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { mendText } from '../../text/clean-text.ts';
import { maxTextLength } from '../../template/message-length.ts';
import { messageDetails } from '../message-details.ts';
import { Message } from '../message.entity.ts';
import type { ReplyOutcome } from '../message.events.ts';
import { planMessage } from '../outbound/plan-message.ts';

const visitMinutes = 60;

/**
 * Commits what a message was understood to say, once: facts, meeting, stage and the answer. A message that was acted on stays
 * as it is. Of a lead that is left to people only a wish for no more messages is obeyed.
 */
export async function actOnReading(
  scope: Scope,
  messageId: string,
  reading: MessageReading,
  brokerName: string,
): Promise<void> {
  await scope.commit(async (tx) => {
    const { leadId } = await tx.get(Message, messageId);
    const lead = await tx.lock(Lead, leadId);
    const message = await tx.get(Message, messageId);
    if (message.dueAt === null) return;
    const { intent } = reading;
    const reply = await act(tx, scope, message, lead, reading, brokerName);
    Object.assign(message, { dueAt: null, leaseUntil: null, failure: null });
    tx.record('message.understood', message, { ...messageDetails(message), intent, ...reply });
  });
}

async function act(
  tx: Tx,
  scope: Scope,
  message: Message,
  lead: Lead,
  reading: MessageReading,
  brokerName: string,
): Promise<ReplyOutcome> {
  const { intent, facts, wantsMeetingAt, reply } = reading;
  if (intent === 'out_of_office') return { reply: 'none' };
  if (intent === 'opt_out') {
    await suppressContact(tx, lead, null, 'The lead wrote that it wants no more messages.', SuppressionSource.REPLY);
    return { reply: 'none' };
  }
  if (isLeftToPeople(lead.treatment)) return { reply: 'none', treatment: lead.treatment };
  learnFacts(tx, lead, heardFacts({ ...facts, meetingAt: null }), 'message');
  const startsAt = wantsMeetingAt ? new Date(wantsMeetingAt) : null;
  if (startsAt && isAhead(startsAt, tx.now())) {
    const meeting = {
      leadId: lead.id,
      startsAt,
      durationMinutes: visitMinutes,
      title: inSpanish('visitTitle', { broker: brokerName }),
      idKey: `message:${message.id}`,
    };
    await bookMeeting(tx, meeting);
  }
  await advanceLead(tx, lead.id);
  const body = mendText(reply ?? '', { max: maxTextLength[message.channel], lines: true });
  return body ? planReply(tx, scope, message, lead, body) : { reply: 'none' };
}

async function planReply(
  tx: Tx,
  scope: Scope,
  { id, channel, from }: Message,
  lead: Lead,
  body: string,
): Promise<ReplyOutcome> {
  const purpose = ContactPurpose.REPLY;
  const sandbox = isSandboxed(scope.ports, channel);
  const decision = await decideContactInCommit(tx, lead, channel, purpose, { window: null, sandbox });
  if (!decision.allowed) return { reply: 'refused', codes: decision.reasons.map(({ code }) => code) };
  const key = `reply:${id}`;
  await reserveContact(tx, lead, channel, purpose, decision, key);
  const subject = channel === Channel.EMAIL ? inSpanish('replySubject') : null;
  planMessage(tx, {
    lead,
    channel,
    purpose,
    body,
    subject,
    to: from,
    key,
    decision,
  });
  return { reply: 'planned' };
}

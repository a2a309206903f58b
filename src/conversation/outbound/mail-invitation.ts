import { Broker } from '../../account/broker.entity.ts';
import { Membership } from '../../account/members/membership.entity.ts';
import { Role } from '../../account/permission.ts';
import { User } from '../../account/user.entity.ts';
import type { Recorded } from '../../audit/compose-entry.ts';
import { ContactPurpose } from '../../contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Meeting } from '../../meeting/meeting.entity.ts';
import { meetingContentType, meetingIcs } from '../../provider/calendar/ics.ts';
import type { MessageAttachment } from '../../provider/message/message-provider.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { invitationText } from './invitation-text.ts';
import { planMessage } from './plan-message.ts';

/** Reaction: a meeting that was booked goes to the lead's calendar by e-mail, when the lead has an address. */
export function mailInvitation(tx: Tx, { subject }: Recorded<'meeting.scheduled'>): Promise<void> {
  return mail(tx, subject, 'request');
}

/** Reaction: a meeting that was called off leaves the lead's calendar; one that was moved or held needs no mail. */
export async function mailCancellation(tx: Tx, { subject, details }: Recorded<'meeting.changed'>): Promise<void> {
  if (details.cancelled) await mail(tx, subject, 'cancel');
}

async function mail(tx: Tx, meeting: Meeting, method: 'request' | 'cancel'): Promise<void> {
  const lead = await tx.get(Lead, meeting.leadId);
  if (!lead.email) return;
  const broker = await tx.get(Broker, tx.broker);
  const organizer = await organizerOf(tx, lead, broker);
  const invited = {
    leadName: lead.name,
    brokerName: broker.name,
    zone: lead.zone ?? broker.zone,
    locale: broker.locale,
  };
  const { subject, body } = invitationText(meeting, method === 'cancel', invited);
  const attachments = organizer ? [entry(tx, meeting, method, lead, organizer)] : [];
  const key = `meeting:${meeting.id}:${meeting.icsSequence}`;
  // Whether it may go out is asked when it does: an agreed time is service, for which no cap is reserved.
  planMessage(tx, {
    lead,
    channel: Channel.EMAIL,
    purpose: ContactPurpose.SERVICE,
    subject,
    body,
    attachments,
    key,
    decision: null,
  });
}

function entry(
  tx: Tx,
  meeting: Meeting,
  method: 'request' | 'cancel',
  lead: Lead,
  organizer: { name: string; email: string },
): MessageAttachment {
  const { calendarUid: uid, icsSequence: sequence, startsAt, endsAt, title, url } = meeting;
  const attendee = { name: lead.name, email: lead.email! };
  const content = meetingIcs({
    uid,
    sequence,
    method,
    startsAt,
    endsAt,
    writtenAt: tx.now(),
    title,
    organizer,
    attendee,
    ...(url && { url }),
  });
  return { name: 'cita.ics', contentType: meetingContentType(method), content };
}

/** Calendars answer to a person: whom the lead is assigned to while that member works for the broker, else an owner. */
async function organizerOf(
  tx: Tx,
  { assigneeId }: Lead,
  { name }: Broker,
): Promise<{ name: string; email: string } | null> {
  const assignee = assigneeId ? await tx.findOne(Membership, { id: assigneeId, removedAt: null }) : null;
  const member = assignee ?? (await tx.findOne(Membership, { role: Role.OWNER, removedAt: null }));
  const user = member && (await tx.findOne(User, { id: member.userId }));
  return user ? { name, email: user.email } : null;
}

import { DateTime } from 'luxon';
import { firstOpenInstant } from './first-open-instant.ts';
import { ContactPurpose, type ContactQuestion } from './may-contact.types.ts';
import { closedAt } from './open-hours.ts';
import type { ContactRules } from './rules/contact-rules.types.ts';
import { hoursFor, timeRules } from './time-rules.ts';
import { DAY } from '../durations.ts';

/**
 * The purpose a contact is judged by. A reply is one only while it can still go out within 24 hours of what the lead
 * wrote (WhatsApp's customer service window, taken for every channel); later it is judged as marketing.
 */
export function purposeInForce(question: ContactQuestion, rules: ContactRules, zone: string): ContactPurpose {
  const { purpose, leadWroteAt, now } = question;
  if (purpose !== ContactPurpose.REPLY) return purpose;
  if (!leadWroteAt) return ContactPurpose.MARKETING;
  const first = firstOpenInstant(timeRules(question, rules, zone, purpose), now);
  const inTime = first !== null && first <= replyDeadline(question, leadWroteAt, rules, zone);
  return inTime ? ContactPurpose.REPLY : ContactPurpose.MARKETING;
}

/** Where the 24 hours end outside the hours (a weekend), a reply may still go out on the next open day. */
function replyDeadline(question: ContactQuestion, leadWroteAt: Date, rules: ContactRules, zone: string): Date {
  const deadline = new Date(leadWroteAt.getTime() + DAY);
  const hours = hoursFor(question.channel, ContactPurpose.REPLY, rules);
  const closed = hours && closedAt(hours, { holidaysOf: rules.holidaysOf, zone }, deadline);
  if (!closed?.until) return deadline;
  return DateTime.fromJSDate(closed.until, { zone }).endOf('day').toJSDate();
}

import { firstOpenInstant } from '../hours/first-open-instant.ts';
import { ContactPurpose, type ContactQuestion } from '../decision/may-contact.types.ts';
import type { ContactRules } from '../rules/contact-rules.types.ts';
import { timeRules } from '../hours/time-rules.ts';
import { DAY } from '../../runtime/durations.ts';

/**
 * The purpose a contact is judged by. A reply is one only while it can still go out within 24 hours of what the lead
 * wrote on the same channel (WhatsApp's customer service window, taken for every channel); else it is judged as marketing.
 */
export function purposeInForce(question: ContactQuestion, rules: ContactRules, zone: string): ContactPurpose {
  const { purpose, leadWroteAt, now } = question;
  if (purpose !== ContactPurpose.REPLY) return purpose;
  if (!leadWroteAt) return ContactPurpose.MARKETING;
  const first = firstOpenInstant(timeRules(question, rules, zone, purpose), now);
  const inTime = first !== null && first.getTime() <= leadWroteAt.getTime() + DAY;
  return inTime ? ContactPurpose.REPLY : ContactPurpose.MARKETING;
}

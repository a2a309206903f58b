import { DateTime } from 'luxon';
import type { Channel } from '../lead/channel.ts';
import { contactReason } from './contact-reasons.ts';
import { type ConsentFact, ContactPurpose, type ContactReason, ContactReasonCode } from './may-contact.types.ts';
import type { ConsentRule } from './rules/contact-rules.types.ts';

export interface ConsentQuestion {
  channel: Channel;
  purpose: ContactPurpose;
  consents: readonly ConsentFact[];
  now: Date;
}

/** What consent says against a contact. A revoked one always counts, a missing one where a rule asks for it. */
export function consentReason(rules: readonly ConsentRule[], question: ConsentQuestion): ContactReason | null {
  const { channel, purpose, now } = question;
  const consent = lastConsent(question);
  if (consent?.status === 'revoked') return contactReason(ContactReasonCode.CONSENT_REVOKED, { purpose, channel });
  const rule = rules.find(({ channels }) => channels.includes(channel));
  if (purpose !== ContactPurpose.MARKETING || !rule) return null;
  if (!consent) return contactReason(ContactReasonCode.CONSENT_MISSING, { channel }, rule);
  return hasExpired(consent, rule, now) ? contactReason(ContactReasonCode.CONSENT_EXPIRED, { channel }, rule) : null;
}

/** The fact in force: the latest one, and of two at the same instant the revocation. */
function lastConsent({ consents, channel, purpose, now }: ConsentQuestion): ConsentFact | undefined {
  return consents
    .filter((fact) => fact.channel === channel && fact.purpose === purpose)
    .filter((fact) => fact.status === 'revoked' || fact.givenAt <= now)
    .toSorted((one, other) => other.givenAt.getTime() - one.givenAt.getTime() || revokedFirst(one, other))[0];
}

function revokedFirst(one: ConsentFact, other: ConsentFact): number {
  return Number(other.status === 'revoked') - Number(one.status === 'revoked');
}

function hasExpired({ givenAt, expiresAt }: ConsentFact, { expiresMonths }: ConsentRule, now: Date): boolean {
  if (expiresAt && expiresAt <= now) return true;
  if (expiresMonths === null) return false;
  return DateTime.fromJSDate(givenAt, { zone: 'utc' }).plus({ months: expiresMonths }).toJSDate() <= now;
}

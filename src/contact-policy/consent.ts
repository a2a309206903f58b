import { DateTime } from 'luxon';
import type { Channel } from '../lead/channel.ts';
import { contactReason } from './contact-reasons.ts';
import type { Blocked } from './first-open-instant.ts';
import { type ConsentFact, ContactPurpose, ContactReasonCode } from './may-contact.types.ts';
import type { ConsentRule } from './rules/contact-rules.types.ts';

export interface ConsentQuestion {
  channel: Channel;
  /** The one that the contact is judged by. */
  purpose: ContactPurpose;
  /** The one that was asked about: what the lead took back of it stays so when a late reply is judged as marketing. */
  asked: ContactPurpose;
  consents: readonly ConsentFact[];
  at: Date;
}

/**
 * What consent has against a contact at an instant. A revoked one always counts, a missing one where a rule asks for it.
 * Only a consent that begins later ends it; one that is in force may end before another rule lets the contact go.
 */
export function consentBlock(rules: readonly ConsentRule[], question: ConsentQuestion): Blocked | null {
  const { channel, purpose, asked, at } = question;
  const revoked = [purpose, asked].find((one) => lastConsent(question, one)?.status === 'revoked');
  if (revoked) {
    const reason = contactReason(ContactReasonCode.CONSENT_REVOKED, { purpose: revoked, channel });
    return { reason, until: nextGiven(question, revoked) };
  }
  const rule = rules.find(({ channels }) => channels.includes(channel));
  if (purpose !== ContactPurpose.MARKETING || !rule) return null;
  const consent = lastConsent(question, purpose);
  if (consent && !hasExpired(consent, rule, at)) return null;
  const code = consent ? ContactReasonCode.CONSENT_EXPIRED : ContactReasonCode.CONSENT_MISSING;
  return { reason: contactReason(code, { channel }, rule), until: nextGiven(question, purpose) };
}

/** The fact in force: the latest one, and of two at the same instant the revocation. */
function lastConsent(question: ConsentQuestion, purpose: ContactPurpose): ConsentFact | undefined {
  return factsFor(question, purpose)
    .filter((fact) => fact.status === 'revoked' || fact.givenAt <= question.at)
    .toSorted((one, other) => other.givenAt.getTime() - one.givenAt.getTime() || revokedFirst(one, other))[0];
}

/** When the next consent begins; null when none is known of. */
function nextGiven(question: ConsentQuestion, purpose: ContactPurpose): Date | null {
  const later = factsFor(question, purpose).filter(
    ({ status, givenAt }) => status === 'given' && givenAt > question.at,
  );
  return later.length > 0 ? new Date(Math.min(...later.map(({ givenAt }) => givenAt.getTime()))) : null;
}

function factsFor({ consents, channel }: ConsentQuestion, purpose: ContactPurpose): ConsentFact[] {
  return consents.filter((fact) => fact.channel === channel && fact.purpose === purpose);
}

function revokedFirst(one: ConsentFact, other: ConsentFact): number {
  return Number(other.status === 'revoked') - Number(one.status === 'revoked');
}

function hasExpired({ givenAt, expiresAt }: ConsentFact, { expiresMonths }: ConsentRule, at: Date): boolean {
  if (expiresAt && expiresAt <= at) return true;
  if (expiresMonths === null) return false;
  return DateTime.fromJSDate(givenAt, { zone: 'utc' }).plus({ months: expiresMonths }).toJSDate() <= at;
}

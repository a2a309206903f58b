import { DateTime } from 'luxon';
import type { Channel } from '../../lead/channel.ts';
import { contactReason } from '../contact-reasons.ts';
import type { Blocked } from '../hours/first-open-instant.ts';
import { type ConsentFact, ContactPurpose, ContactReasonCode } from '../decision/may-contact.types.ts';
import type { ConsentRule } from '../rules/contact-rules.types.ts';

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
 * Only a consent that begins later ends it, and a revoked one only when it is recorded later too: one that was dated ahead
 * is part of what was revoked. A consent in force may end before another rule lets the contact go.
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

/** The fact in force: the latest consent that no revocation ended, else a revocation. */
function lastConsent(question: ConsentQuestion, purpose: ContactPurpose): ConsentFact | undefined {
  const begun = standing(question, purpose).filter(({ givenAt }) => givenAt <= question.at);
  const [latest] = begun.toSorted((one, other) => other.givenAt.getTime() - one.givenAt.getTime());
  return latest ?? factsFor(question, purpose).find(({ status }) => status === 'revoked');
}

/** When the next consent begins; null when none is known of. */
function nextGiven(question: ConsentQuestion, purpose: ContactPurpose): Date | null {
  const later = standing(question, purpose).filter(({ givenAt }) => givenAt > question.at);
  return later.length > 0 ? new Date(Math.min(...later.map(({ givenAt }) => givenAt.getTime()))) : null;
}

/** The consents that were given and recorded after each revocation. */
function standing(question: ConsentQuestion, purpose: ContactPurpose): ConsentFact[] {
  const facts = factsFor(question, purpose);
  const revoked = facts.filter(({ status }) => status === 'revoked');
  return facts.filter((fact) => fact.status === 'given' && revoked.every((one) => isAfter(fact, one)));
}

function isAfter(fact: ConsentFact, revoked: ConsentFact): boolean {
  return fact.givenAt > revoked.givenAt && fact.recordedAt > revoked.recordedAt;
}

function factsFor({ consents, channel }: ConsentQuestion, purpose: ContactPurpose): ConsentFact[] {
  return consents.filter((fact) => fact.channel === channel && fact.purpose === purpose);
}

function hasExpired({ givenAt, expiresAt }: ConsentFact, { expiresMonths }: ConsentRule, at: Date): boolean {
  if (expiresAt && expiresAt <= at) return true;
  if (expiresMonths === null) return false;
  return DateTime.fromJSDate(givenAt, { zone: 'utc' }).plus({ months: expiresMonths }).toJSDate() <= at;
}

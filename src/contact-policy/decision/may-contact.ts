import { DateTime, IANAZone } from 'luxon';
import { consentBlock } from '../consent/consent.ts';
import { countsAgainst } from '../reservation/contact-caps.ts';
import { contactReason } from '../contact-reasons.ts';
import { isExampleRecipient } from './example-recipient.ts';
import { type Blocked, firstOpenInstant, type TimeRule } from '../hours/first-open-instant.ts';
import {
  type ContactDecision,
  ContactPurpose,
  type ContactQuestion,
  type ContactReason,
  ContactReasonCode,
} from './may-contact.types.ts';
import { purposeInForce } from '../consent/purpose-in-force.ts';
import type { ContactRules } from '../rules/contact-rules.types.ts';
import { countryRules } from '../rules/country-rules.ts';
import { sandbox } from '../rules/sandbox.ts';
import { timeRules } from '../hours/time-rules.ts';

export type { ContactDecision, ContactQuestion } from './may-contact.types.ts';

/** Whether a lead may be contacted now, all that stands against it, and from when on. Never throws. */
export function mayContact(question: ContactQuestion): ContactDecision {
  const rules = rulesFor(question);
  const zone = validZone(question.lead.zone);
  const standing = [...leadReasons(question, zone), ...placeReasons(question, rules, zone)];
  if (!rules || !zone) return refusal(standing, rules);
  return decide(question, rules, zone, standing);
}

/** The sandbox's own rules need both: a provider that reaches nobody and a recipient made for examples. */
function rulesFor({ lead, sandbox: isSandbox }: ContactQuestion): ContactRules | null {
  if (isSandbox && isExampleRecipient(lead.recipient)) return sandbox;
  return countryRules.get(lead.country ?? '') ?? null;
}

function validZone(zone: string | null): string | null {
  return zone !== null && IANAZone.create(zone).isValid ? zone : null;
}

function decide(
  question: ContactQuestion,
  rules: ContactRules,
  zone: string,
  standing: readonly ContactReason[],
): ContactDecision {
  const { now } = question;
  const purpose = purposeInForce(question, rules, zone);
  const consent = consentAgainst(question, rules, purpose);
  const limits = timeRules(question, rules, zone, purpose);
  const times = limits.map((limit) => limit(now)).filter((block) => block !== null);
  const isForGood = standing.length > 0 || [consent, ...times].some((block) => block?.until === null);
  const isLate = purpose !== question.purpose;
  const firstBlock = (at: Date) => {
    const then = { ...question, now: at };
    // A reply that is late once stays late.
    return blockAt(then, rules, zone, isLate ? purpose : purposeInForce(then, rules, zone));
  };
  const next = isForGood ? null : firstOpenInstant([firstBlock], now);
  const reasons = [
    ...standing,
    ...(consent ? [...lateReply(question, purpose), consent.reason] : []),
    ...times.map(({ reason }) => reason),
    ...(isForGood || next || consent ? [] : consentEndsFirst(question, rules, limits, purpose)),
  ];
  return {
    allowed: reasons.length === 0,
    reasons,
    nextAllowedAt: next,
    rulesVersion: rules.version,
    ruleSet: rules.ruleSet,
    reserves: reservedCaps(question, rules, purpose),
  };
}

/** Something that consent or time has against a contact for a purpose at the instant of the question. */
function blockAt(
  question: ContactQuestion,
  rules: ContactRules,
  zone: string,
  purpose: ContactPurpose,
): Blocked | null {
  const consent = consentAgainst(question, rules, purpose);
  if (consent) return consent;
  for (const limit of timeRules(question, rules, zone, purpose)) {
    const block = limit(question.now);
    if (block) return block;
  }
  return null;
}

function consentAgainst(question: ContactQuestion, rules: ContactRules, purpose: ContactPurpose): Blocked | null {
  const { channel, consents, now: at, purpose: asked } = question;
  return consentBlock(rules.consent, { channel, purpose, asked, consents, at });
}

/** Says why waiting does not help where time alone would let the contact go one day. */
function consentEndsFirst(
  question: ContactQuestion,
  rules: ContactRules,
  limits: readonly TimeRule[],
  purpose: ContactPurpose,
): ContactReason[] {
  const { channel, now } = question;
  const opening = firstOpenInstant(limits, now);
  const consent = opening && consentAgainst({ ...question, now: opening }, rules, purpose);
  return consent ? [contactReason(ContactReasonCode.CONSENT_ENDS_FIRST, { channel }, consent.reason)] : [];
}

function reservedCaps({ channel }: ContactQuestion, rules: ContactRules, purpose: ContactPurpose): string[] {
  if (purpose !== ContactPurpose.MARKETING) return [];
  return rules.caps.filter((cap) => countsAgainst(cap, channel)).map(({ name }) => name);
}

function refusal(reasons: ContactReason[], rules: ContactRules | null): ContactDecision {
  return {
    allowed: false,
    reasons,
    nextAllowedAt: null,
    rulesVersion: rules?.version ?? 'none',
    ruleSet: rules?.ruleSet ?? 'none',
    reserves: [],
  };
}

/** What the lead is or said; no rule set and no purpose overrides it. Days are those of the lead, else of the broker. */
function leadReasons(
  { lead, channel, suppressions, brokerZone }: ContactQuestion,
  zone: string | null,
): ContactReason[] {
  const archived = lead.archived ? [contactReason(ContactReasonCode.LEAD_ARCHIVED, {})] : [];
  const suppressed = suppressions
    .filter((fact) => fact.channel === null || fact.channel === channel)
    .map((fact) => {
      const since = DateTime.fromJSDate(fact.since, {
        zone: zone ?? validZone(brokerZone ?? null) ?? 'utc',
      }).toISODate();
      return contactReason(ContactReasonCode.SUPPRESSED, { channel: fact.channel, since });
    });
  return [...archived, ...suppressed];
}

/** Without a country no law is known, without a zone no hour. */
function placeReasons({ lead }: ContactQuestion, rules: ContactRules | null, zone: string | null): ContactReason[] {
  const reasons: ContactReason[] = [];
  if (lead.country === null) {
    reasons.push(contactReason(ContactReasonCode.COUNTRY_UNKNOWN, {}));
  } else if (!rules) {
    reasons.push(contactReason(ContactReasonCode.COUNTRY_WITHOUT_RULES, { country: lead.country }));
  }
  if (!zone) reasons.push(contactReason(ContactReasonCode.ZONE_UNKNOWN, {}));
  return reasons;
}

function lateReply({ purpose: asked }: ContactQuestion, inForce: ContactPurpose): ContactReason[] {
  return asked === inForce ? [] : [contactReason(ContactReasonCode.REPLY_TOO_LATE, {})];
}

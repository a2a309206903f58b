import { IANAZone } from 'luxon';
import { consentReason } from './consent.ts';
import { countsAgainst } from './contact-caps.ts';
import { contactReason } from './contact-reasons.ts';
import { isExampleRecipient } from './example-recipient.ts';
import { firstOpenInstant } from './first-open-instant.ts';
import {
  type ContactDecision,
  ContactPurpose,
  type ContactQuestion,
  type ContactReason,
  ContactReasonCode,
} from './may-contact.types.ts';
import { purposeInForce } from './purpose-in-force.ts';
import type { ContactRules } from './rules/contact-rules.types.ts';
import { countryRules } from './rules/country-rules.ts';
import { sandbox } from './rules/sandbox.ts';
import { timeRules } from './time-rules.ts';

export type { ContactDecision, ContactQuestion } from './may-contact.types.ts';

/** Whether a lead may be contacted now, all that stands against it, and from when on. Never throws. */
export function mayContact(question: ContactQuestion): ContactDecision {
  const rules = rulesFor(question);
  const zone = validZone(question.lead.zone);
  const standing = [...leadReasons(question), ...placeReasons(question, rules, zone)];
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
  const { channel, consents, now } = question;
  const purpose = purposeInForce(question, rules, zone);
  const consent = consentReason(rules.consent, { channel, purpose, consents, now });
  const forGood = [...standing, ...(consent ? [...lateReply(question, purpose), consent] : [])];
  const limits = timeRules(question, rules, zone, purpose);
  const blocks = limits.map((limit) => limit(now)).filter((block) => block !== null);
  const reasons = [...forGood, ...blocks.map((block) => block.reason)];
  return {
    allowed: reasons.length === 0,
    reasons,
    nextAllowedAt: forGood.length > 0 ? null : firstOpenInstant(limits, now),
    rulesVersion: rules.version,
    ruleSet: rules.ruleSet,
    reserves: reservedCaps(question, rules, purpose),
  };
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

/** What the lead is or said; no rule set and no purpose overrides it. */
function leadReasons({ lead, channel, suppressions }: ContactQuestion): ContactReason[] {
  const archived = lead.archived ? [contactReason(ContactReasonCode.LEAD_ARCHIVED, {})] : [];
  const suppressed = suppressions
    .filter((fact) => fact.channel === null || fact.channel === channel)
    .map((fact) => {
      const since = fact.since.toISOString().slice(0, 10);
      return contactReason(ContactReasonCode.SUPPRESSED, { channel: fact.channel, since, reason: fact.reason });
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

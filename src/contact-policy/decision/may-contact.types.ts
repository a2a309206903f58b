import type { Channel } from '../../lead/channel.ts';
import type { RuleBasis, RuleSource } from '../rules/contact-rules.types.ts';

/** Why a lead is contacted: the law treats an answer and a confirmation unlike an offer. */
export enum ContactPurpose {
  MARKETING = 'marketing',
  /** Answering what the lead wrote. */
  REPLY = 'reply',
  /** What an agreement needs, such as confirming an appointment. */
  SERVICE = 'service',
}

export enum ContactReasonCode {
  LEAD_ARCHIVED = 'lead_archived',
  /** No address or valid number for the channel. */
  RECIPIENT_MISSING = 'recipient_missing',
  SUPPRESSED = 'suppressed',
  COUNTRY_UNKNOWN = 'country_unknown',
  COUNTRY_WITHOUT_RULES = 'country_without_rules',
  ZONE_UNKNOWN = 'zone_unknown',
  CONSENT_MISSING = 'consent_missing',
  CONSENT_EXPIRED = 'consent_expired',
  CONSENT_ENDS_FIRST = 'consent_ends_first',
  CONSENT_REVOKED = 'consent_revoked',
  REPLY_TOO_LATE = 'reply_too_late',
  OUTSIDE_HOURS = 'outside_hours',
  HOLIDAY = 'holiday',
  HOLIDAYS_UNKNOWN = 'holidays_unknown',
  OUTSIDE_CAMPAIGN_WINDOW = 'outside_campaign_window',
  CAP_REACHED = 'cap_reached',
  OTHER_CHANNEL_THIS_WEEK = 'other_channel_this_week',
  /** Found beside the rules, which do not know of stops. */
  DISPATCH_STOPPED = 'dispatch_stopped',
}

export interface ConsentFact {
  channel: Channel;
  purpose: ContactPurpose;
  status: 'given' | 'revoked';
  givenAt: Date;
  /** When it was stored, whatever its own date. */
  recordedAt: Date;
  expiresAt: Date | null;
}

export interface SuppressionFact {
  /** `null` means every channel. */
  channel: Channel | null;
  since: Date;
}

/** A contact made, or one already planned: its place under the caps is taken. */
export interface PastContact {
  channel: Channel;
  at: Date;
  /** `false` when it is known that nobody was reached; unknown counts as reached. */
  answered?: boolean;
  /** Unknown counts as marketing; replies and service do not count against caps. */
  purpose?: ContactPurpose;
}

/** When a campaign wants to be heard: ISO weekdays (1 is Monday), `HH:mm` in the lead's zone, `to` excluded. */
export interface CampaignWindow {
  days: readonly number[];
  from: string;
  to: string;
}

export interface ContactQuestion {
  lead: {
    /** ISO 3166 alpha-2. */
    country: string | null;
    /** IANA. */
    zone: string | null;
    /** Where the lead may be as well: a contact must be within the hours there, too. */
    otherZones: readonly string[];
    /** E.164 or e-mail address. */
    recipient: string;
    archived: boolean;
  };
  /** IANA; for days of a lead whose own zone is not known. */
  brokerZone?: string | null;
  channel: Channel;
  purpose: ContactPurpose;
  now: Date;
  /** When the lead last wrote on the channel; what makes a reply a reply. A call is not written. */
  leadWroteAt: Date | null;
  consents: readonly ConsentFact[];
  suppressions: readonly SuppressionFact[];
  /** Those of the last seven days at least. */
  contacts: readonly PastContact[];
  window: CampaignWindow | null;
  /** Whether the provider that would carry it is the sandbox. */
  sandbox: boolean;
}

export interface ContactReason {
  code: ContactReasonCode;
  /** What its sentence names; see contact-reasons.ts. */
  parameters: Record<string, unknown>;
  /** `null` when no country rule is behind it. */
  basis: RuleBasis | null;
  source: RuleSource | null;
}

export interface ContactDecision {
  allowed: boolean;
  /** All that stands against it now; empty when allowed. */
  reasons: ContactReason[];
  /** `now` when allowed, else the first instant at which the same question is allowed; `null` when waiting does not help. */
  nextAllowedAt: Date | null;
  rulesVersion: string;
  /** `MX`, `CO`, …, `sandbox`; `none` where no rules apply. */
  ruleSet: string;
  /** Names of the caps that this contact counts against. */
  reserves: string[];
}

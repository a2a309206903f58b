import type { Channel } from '../../lead/channel.ts';

/** `law`: the cited rule. `default`: our own cautious setting, where no statute was found. */
export type RuleBasis = 'law' | 'default';

export interface RuleSource {
  /** Law, code or published policy by name. */
  name: string;
  article: string | null;
  url: string;
}

/** Where a rule comes from. Not legal advice: brokers confirm it for themselves. */
export interface Sourced {
  basis: RuleBasis;
  source: RuleSource | null;
}

/** Local `HH:mm`; `to` is excluded, and `24:00` is the end of the day. */
export interface DayHours {
  from: string;
  to: string;
}

/** Opening hours by ISO weekday (1 is Monday); a weekday left out is closed. */
export interface OpenHours {
  days: Readonly<Partial<Record<number, DayHours>>>;
  holidays: 'forbid' | 'allow';
}

export interface HoursRule extends OpenHours, Sourced {}

/** Marketing on these channels needs a consent that is not older than `expiresMonths`. */
export interface ConsentRule extends Sourced {
  channels: readonly Channel[];
  expiresMonths: number | null;
}

/** At most `most` contacts on `channels` together. */
export interface CountCap extends Sourced {
  kind: 'count';
  name: string;
  channels: readonly Channel[];
  most: number;
  period: 'local_day' | 'seven_days';
  /** Applies only while the lead was reached within the last seven days. */
  onceReached: boolean;
}

/** For seven days after the lead was reached, only the channel of that contact. */
interface OneChannelCap extends Sourced {
  kind: 'one_channel';
  name: string;
}

export type CapRule = CountCap | OneChannelCap;

/** A public registry to be consulted before marketing; what it says arrives as suppressions. */
interface DoNotContactList extends Sourced {
  name: string;
  /** How old a consultation may be, where that is fixed. */
  refreshDays: number | null;
}

export type OpeningPart = 'company' | 'commercial_purpose' | 'is_ai' | 'recording' | 'privacy_notice' | 'opt_out';

export interface ContactRules {
  ruleSet: string;
  /** Raised with every change of the data below. */
  version: string;
  /** Country of the holiday table; `null` where holidays play no part. */
  holidaysOf: string | null;
  /** `null`: at any time. */
  hours: { call: HoursRule | null; message: HoursRule | null; email: HoursRule | null };
  consent: readonly ConsentRule[];
  caps: readonly CapRule[];
  doNotContactLists: readonly DoNotContactList[];
  /** What a call has to say at its opening. */
  say: Sourced & { parts: readonly OpeningPart[] };
}

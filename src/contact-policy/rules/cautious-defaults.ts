import { Channel } from '../../lead/channel.ts';
import type { ConsentRule, CountCap, DayHours, HoursRule, OpeningPart, RuleSource } from './contact-rules.types.ts';

/** Channels of written messages that ring or light up a phone. */
export const messageChannels: readonly Channel[] = [Channel.TELEGRAM, Channel.WHATSAPP, Channel.SMS];

/** The same hours on each of the ISO weekdays `from` to `to`. */
export function onDays(from: number, to: number, hours: DayHours): Record<number, DayHours> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, day) => [from + day, hours]));
}

/** No statute fixes hours for messages in general: what a person would call daytime. */
export const messageHours: HoursRule = {
  days: onDays(1, 7, { from: '09:00', to: '21:00' }),
  holidays: 'allow',
  basis: 'default',
  source: null,
};

/** Where the law only knows registries to opt out of: an automated call is intrusive enough to ask first. */
export const callConsent: ConsentRule = {
  channels: [Channel.CALL],
  expiresMonths: null,
  basis: 'default',
  source: null,
};

/** WhatsApp asks businesses for an opt-in in every country. */
export const whatsappConsent: ConsentRule = {
  channels: [Channel.WHATSAPP],
  expiresMonths: null,
  basis: 'default',
  source: {
    name: 'WhatsApp Business Messaging Policy',
    article: null,
    url: 'https://business.whatsapp.com/policy',
  },
};

/** Caps of one country, named after it, on calls and on messages. */
export function defaultCaps(country: string, calls: { perDay: number; perSevenDays: number }): CountCap[] {
  const call: readonly Channel[] = [Channel.CALL];
  return [
    cap(`${country}.calls_per_day`, call, calls.perDay, 'local_day'),
    cap(`${country}.calls_per_7_days`, call, calls.perSevenDays, 'seven_days'),
    cap(`${country}.messages_per_day`, messageChannels, 2, 'local_day'),
    cap(`${country}.messages_per_7_days`, messageChannels, 6, 'seven_days'),
    cap(`${country}.emails_per_7_days`, [Channel.EMAIL], 4, 'seven_days'),
  ];
}

function cap(name: string, channels: readonly Channel[], most: number, period: CountCap['period']): CountCap {
  return {
    kind: 'count',
    name,
    channels,
    most,
    period,
    onceReached: false,
    basis: 'default',
    source: null,
  };
}

export const openingParts: readonly OpeningPart[] = ['company', 'commercial_purpose', 'is_ai', 'recording', 'opt_out'];

export const aiAct: RuleSource = {
  name: 'Regulation (EU) 2024/1689 (AI Act)',
  article: '50(1)',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
};

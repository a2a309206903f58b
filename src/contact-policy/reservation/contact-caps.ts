import { DateTime } from 'luxon';
import type { Channel } from '../../lead/channel.ts';
import { ContactPurpose, type PastContact } from '../decision/may-contact.types.ts';
import type { CapRule, CountCap } from '../rules/contact-rules.types.ts';
import { DAY } from '../../runtime/durations.ts';

const SEVEN_DAYS = 7 * DAY;

export interface CapQuestion {
  channel: Channel;
  contacts: readonly PastContact[];
  /** IANA: a day of a cap is the lead's. */
  zone: string;
}

/** Until when a cap forbids one more contact at an instant; `null` when it does not. Planned contacts count too. */
export function cappedUntil(cap: CapRule, question: CapQuestion, at: Date): Date | null {
  const contacts = question.contacts.filter(isCounted);
  const reached = lastReached(contacts, at);
  if (cap.kind === 'one_channel') {
    return reached && reached.channel !== question.channel ? sevenDaysAfter(reached.at) : null;
  }
  if (!countsAgainst(cap, question.channel) || (cap.onceReached && !reached)) return null;
  const sameChannels = contacts.filter(({ channel }) => cap.channels.includes(channel));
  const until = freeAgain(cap, sameChannels, question.zone, at);
  return until && cap.onceReached && reached ? earlier(until, sevenDaysAfter(reached.at)) : until;
}

/** Whether a contact on a channel takes a place under a cap. */
export function countsAgainst(cap: CapRule, channel: Channel): boolean {
  return cap.kind === 'one_channel' || cap.channels.includes(channel);
}

function isCounted({ purpose = ContactPurpose.MARKETING }: PastContact): boolean {
  return purpose === ContactPurpose.MARKETING;
}

/** The last contact of the seven days before `at` that found somebody. */
function lastReached(contacts: readonly PastContact[], at: Date): PastContact | undefined {
  return contacts
    .filter((contact) => contact.answered !== false && sevenDaysAfter(contact.at) > at)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
}

function freeAgain(cap: CountCap, contacts: readonly PastContact[], zone: string, at: Date): Date | null {
  if (cap.period === 'local_day') {
    const day = DateTime.fromJSDate(at, { zone });
    const thatDay = contacts.filter((contact) => DateTime.fromJSDate(contact.at, { zone }).hasSame(day, 'day'));
    return thatDay.length < cap.most ? null : day.plus({ days: 1 }).startOf('day').toJSDate();
  }
  const ends = contacts.map((contact) => sevenDaysAfter(contact.at)).filter((end) => end > at);
  const soonestFirst = ends.toSorted((one, other) => one.getTime() - other.getTime());
  return soonestFirst[ends.length - cap.most] ?? null;
}

function sevenDaysAfter(at: Date): Date {
  return new Date(at.getTime() + SEVEN_DAYS);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

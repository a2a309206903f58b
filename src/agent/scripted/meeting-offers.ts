import { DateTime } from 'luxon';

import { plain } from '../spanish/normalize.ts';
import { readClockTime } from '../spanish/read-clock-time.ts';
import { readDay } from '../spanish/read-day.ts';
import { possiblePart, readMeetingTime } from '../spanish/read-meeting-time.ts';

const firstHour = 10;
const secondHour = 17;

/** Two times to offer (ISO 8601, UTC): the next two working days of the lead, one in the morning, one in the afternoon. */
export function meetingOffers(now: string, zone: string): [string, string] {
  const today = DateTime.fromISO(now, { zone }).startOf('day');
  const first = nextWorkingDay(today);
  return [at(first, firstHour), at(nextWorkingDay(first), secondHour)];
}

/** The time an answer to the offers means: one of its own, or the offer it points at; null when unclear. */
export function chosenTime(answer: string, now: string, zone: string): string | null {
  const said = readMeetingTime(answer, now, zone);
  if (said !== null) return said;
  const offers = meetingOffers(now, zone);
  const possible = possiblePart(answer);
  const fitting = offers.filter((offer, index) => pointsAt(possible, DateTime.fromISO(offer, { zone }), index, now));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function pointsAt(answer: string, offer: DateTime, index: number, now: string): boolean {
  const flat = plain(answer);
  const ordinal = index === 0 ? /\b(el|la) primer[oa]?\b|\bcualquiera\b/ : /\b(el|la) (segund[oa]|ultim[oa])\b/;
  if (ordinal.test(flat)) return true;
  const day = readDay(answer, DateTime.fromISO(now, { zone: offer.zoneName ?? 'utc' }));
  const time = readClockTime(answer);
  if (day !== null) return day.hasSame(offer, 'day') && time === null;
  return time !== null && time.hour === offer.hour && time.minute === offer.minute;
}

function nextWorkingDay(day: DateTime): DateTime {
  const next = day.plus({ days: 1 });
  return next.weekday > 5 ? next.plus({ days: 8 - next.weekday }) : next;
}

function at(day: DateTime, hour: number): string {
  return day.set({ hour }).toUTC().toISO({ suppressMilliseconds: true }) ?? '';
}

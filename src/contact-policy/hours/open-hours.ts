import { DateTime } from 'luxon';
import type { OpenHours } from '../rules/contact-rules.types.ts';
import { dayKind } from '../rules/holidays.ts';

/** How far ahead an opening is looked for; no row of holidays is longer. */
export const SEARCH_DAYS = 60;

export interface Place {
  /** Country of the holiday table; without one, holidays play no part. */
  holidaysOf: string | null;
  /** IANA, valid. */
  zone: string;
}

export interface Closed {
  why: 'hours' | 'holiday' | 'holidays_unknown';
  /** The next opening; `null` when there is none within `SEARCH_DAYS`. */
  until: Date | null;
}

/** Why it is closed at an instant and until when; `null` when it is open. Hours are local, so they follow the clocks. */
export function closedAt(hours: OpenHours, place: Place, at: Date): Closed | null {
  const today = DateTime.fromJSDate(at, { zone: place.zone }).startOf('day');
  const until = nextOpening(hours, place, today, at);
  if (until && until <= at) return null;
  return { why: whyClosed(hours, place, today), until };
}

function nextOpening(hours: OpenHours, place: Place, today: DateTime, at: Date): Date | null {
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead++) {
    const day = today.plus({ days: ahead });
    const opening = openingOn(hours, place, day, at);
    if (opening) return opening;
  }
  return null;
}

/** When a day opens, or opened, unless it is over by `at`. */
function openingOn(hours: OpenHours, place: Place, day: DateTime, at: Date): Date | null {
  const open = hours.days[day.weekday];
  if (!open || whyClosed(hours, place, day) !== 'hours') return null;
  const from = timeOn(day, open.from);
  const to = timeOn(day, open.to);
  return from < to && to > at ? from : null;
}

function whyClosed(hours: OpenHours, place: Place, day: DateTime): Closed['why'] {
  const isoDate = day.toISODate();
  if (hours.holidays === 'allow' || place.holidaysOf === null || isoDate === null) return 'hours';
  const { kind } = dayKind(place.holidaysOf, isoDate);
  if (kind === 'working_day') return 'hours';
  return kind === 'holiday' ? 'holiday' : 'holidays_unknown';
}

/** A time that is no `HH:mm` gives an invalid date, which compares as closed. */
function timeOn(day: DateTime, time: string): Date {
  if (time === '24:00') return day.plus({ days: 1 }).startOf('day').toJSDate();
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return new Date(Number.NaN);
  return day.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) }).toJSDate();
}

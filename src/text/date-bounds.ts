import { DateTime } from 'luxon';
import { badInput } from '../errors.ts';
import { DAY } from '../runtime/durations.ts';

/** The same day and time of another year; 28 February where that year has no 29th. */
function yearsFrom(now: Date, years: number): Date {
  return DateTime.fromJSDate(now, { zone: 'utc' }).plus({ years }).toJSDate();
}

/** Whether a time can be planned for: after now and at most two years ahead. What lies farther is a slip, such as the year 9999. */
export function isAhead(time: Date, now: Date): boolean {
  return time > now && time <= yearsFrom(now, 2);
}

/** BAD_USER_INPUT unless the time is in the future, at most two years ahead. */
export function requireAhead(field: string, time: Date, now: Date): void {
  if (!isAhead(time, now)) throw badInput(field, 'TIME_NOT_AHEAD');
}

/** BAD_USER_INPUT unless the time is at most a day past (a person plans for today) and at most two years ahead. */
export function requireNear(field: string, time: Date, now: Date): void {
  const earliest = new Date(now.getTime() - DAY);
  if (!isAhead(time, now) && (time < earliest || time > now)) throw badInput(field, 'TIME_NOT_NEAR');
}

/** BAD_USER_INPUT for a date that nobody means: more than a hundred years from now in either direction. */
export function requireInLifetime(field: string, time: Date, now: Date): void {
  if (time < yearsFrom(now, -100) || time > yearsFrom(now, 100)) throw badInput(field, 'TIME_NOT_IN_LIFETIME');
}

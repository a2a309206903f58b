import { DateTime } from 'luxon';

import { readClockTime } from './read-clock-time.ts';
import { readDay } from './read-day.ts';

/**
 * The instant (ISO 8601, UTC) a day and hour said in `zone` mean, seen from `now` (ISO 8601).
 * Null when the day or the hour is missing, contradicts itself or is past: who books must ask again.
 */
export function readMeetingTime(text: string, now: string, zone: string): string | null {
  const today = DateTime.fromISO(now, { zone });
  const time = readClockTime(text);
  const day = readDay(text, today);
  if (time === null || day === null) return null;
  const meeting = day.set(time);
  return meeting > today ? meeting.toUTC().toISO({ suppressMilliseconds: true }) : null;
}

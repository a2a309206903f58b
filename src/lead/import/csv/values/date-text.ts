import type { CountryCode } from 'libphonenumber-js/max';
import { DateTime } from 'luxon';

const separators = /[/.-]/;

/** The day that it is somewhere, as `YYYY-MM-DD`. */
export function dayAt(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toISODate()!;
}

/** Reads a day as `YYYY-MM-DD`, or null. The day comes first except for a broker of the United States; a time after it is dropped. */
export function dateText(text: string, country: CountryCode): string | null {
  const [day = ''] = text.trim().split(/[ T]/);
  const parts = day.split(separators);
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const [first = '', second = '', third = ''] = parts;
  if (first.length === 4) return realDay(first, second, third);
  if (third.length !== 4) return null;
  return country === 'US' ? realDay(third, first, second) : realDay(third, second, first);
}

function realDay(year: string, month: string, day: string): string | null {
  const date = DateTime.utc(Number(year), Number(month), Number(day));
  return date.isValid && date.year >= 1900 ? date.toISODate() : null;
}

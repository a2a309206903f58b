import type { DateTime } from 'luxon';

import { monthNumber, monthPattern, weekdayNumber, weekdayPattern } from './calendar-words.ts';
import { plain } from './normalize.ts';
import { readNumber } from './read-number.ts';

const dayOfMonth = new RegExp(
  `\\b(?:el|dia|${weekdayPattern}) (?:(?=dia )dia )?(?!${weekdayPattern}|dia)(\\d{1,2}|[a-z]+(?: y [a-z]+)?)\\b`,
);
const withMonth = new RegExp(`\\b(\\d{1,2}|[a-z]+(?: y [a-z]+)?) de (${monthPattern})\\b`);
const slashed = /\b(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\b/;
const inWeeks = /\ben (ocho|8|quince|15)(?: dias)?\b/;
const isOver = new RegExp(`\\b(?:${weekdayPattern}) (?:pasado|anterior)\\b|\\b(?:ayer|antier|anteayer)\\b`);
const weekday = new RegExp(`\\b(${weekdayPattern})\\b`);

/** The day a text names, seen from `today` (in the zone of the lead), as its start; null for none or a contradiction. */
export function readDay(text: string, today: DateTime): DateTime | null {
  const flat = plain(text);
  if (isOver.test(flat)) return null;
  const weeks = inWeeks.exec(flat);
  if (weeks === null) return readNearDay(flat, today.startOf('day'));
  // "De hoy en ocho" and "el viernes en ocho" are a week later, "en quince" two; without a day they count from today.
  const from = readNearDay(flat.replace(inWeeks, ' '), today.startOf('day')) ?? today.startOf('day');
  return from.plus({ weeks: /ocho|8/.test(weeks[0]) ? 1 : 2 });
}

function readNearDay(flat: string, start: DateTime): DateTime | null {
  const named = weekday.exec(flat)?.[1];
  const date = readDate(flat, start);
  if (date !== null) return named === undefined || date.weekday === weekdayNumber(named) ? date : null;
  if (named !== undefined) return nextWeekday(start, weekdayNumber(named), flat);
  if (/\bpasado manana\b/.test(flat)) return start.plus({ days: 2 });
  if (/\bhoy\b|\besta (tarde|noche)\b/.test(flat)) return start;
  return /(^|[^a-z])(?<!\b(la|esta) )manana\b/.test(flat) ? start.plus({ days: 1 }) : null;
}

function readDate(flat: string, start: DateTime): DateTime | null {
  const digits = slashed.exec(flat);
  if (digits !== null) return inFuture(start, Number(digits[1]), Number(digits[2]), digits[3]);
  const [, dayWord, monthWord] = withMonth.exec(flat) ?? dayOfMonth.exec(flat) ?? [];
  const day = dayWord === undefined ? null : readNumber(dayWord);
  if (day === null || !Number.isInteger(day) || day < 1) return null;
  if (monthWord !== undefined) return inFuture(start, day, monthNumber(monthWord), undefined);
  const here = onDay(start, day);
  return here === null || here >= start ? here : onDay(start.plus({ months: 1 }), day);
}

/** That day in the month of `start`; null where the month is too short for it. */
function onDay(start: DateTime, day: number): DateTime | null {
  const date = start.set({ day });
  return date.day === day ? date : null;
}

function inFuture(start: DateTime, day: number, month: number, year: string | undefined): DateTime | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = start.set({ year: year === undefined ? start.year : Number(year), month, day });
  if (date.day !== day) return null;
  return date < start && year === undefined ? onDay(date.plus({ years: 1 }), day) : date;
}

/** Said on a Tuesday, "el martes" is the next one; "en ocho días" or "de la otra semana" is a week later. */
function nextWeekday(start: DateTime, wanted: number, flat: string): DateTime {
  const ahead = (wanted - start.weekday + 7) % 7 || 7;
  const isWeekAfter = /\b(otra semana|semana que viene|proxima semana|semana siguiente)\b/.test(flat);
  const staysInWeek = start.weekday + ahead <= 7;
  return start.plus({ days: ahead + (isWeekAfter && staysInWeek ? 7 : 0) });
}

import { plain } from './normalize.ts';
import { findNumbers } from './read-number.ts';

export interface ClockTime {
  hour: number;
  minute: number;
}

const numberPhrase = String.raw`(\d{1,2}|[a-z]+)`;
const spoken = new RegExp(
  String.raw`\b(?:a|para|tipo|sobre|como|desde|hacia)(?: eso de)? las? ${numberPhrase}(?::(\d{2})| y ${numberPhrase}(?: y ([a-z]+))?| (menos) ${numberPhrase}| (\d{2}))?(?![\d:])`,
);
const written = /\b(\d{1,2})(?::|\.|h)(\d{2})\b|\b(\d{1,2}) ?(?:hrs?|horas|h)\b|\b(\d{1,2}) ?(?=[ap]\.? ?m\b)/;
const isMorning = /\b(de|por|en) la (manana|madrugada)\b|\ba\.? ?m\b|\btemprano\b/;
const isEvening = /\b(de|por|en|a) la (tarde|noche)\b|\bp\.? ?m\b/;

/**
 * The clock time a text names, in 24 hours; null for none, and for seven o'clock without a part of the day.
 * Without one, one to six are afternoon and eight to twelve morning: nobody visits a home at night.
 */
export function readClockTime(text: string): ClockTime | null {
  const flat = plain(text);
  if (/\b(al|a) medio ?dia\b/.test(flat)) return { hour: 12, minute: 0 };
  const time = readWritten(flat) ?? readSpoken(flat);
  if (time === null || time.hour > 23 || time.minute > 59) return null;
  const hour = inDay(time.hour, flat);
  return hour === null ? null : { hour, minute: time.minute };
}

function readWritten(flat: string): ClockTime | null {
  const match = written.exec(flat);
  if (match === null) return null;
  const hour = Number(match[1] ?? match[3] ?? match[4]);
  return { hour, minute: Number(match[2] ?? 0) };
}

function readSpoken(flat: string): ClockTime | null {
  const match = spoken.exec(flat);
  const hour = numberOf(match?.[1]);
  if (match === null || hour === null) return null;
  const [, , digits, after, unit, minus, before, bare] = match;
  if (minus !== undefined) return { hour: hour - 1, minute: 60 - (minutesOf(before) ?? 0) };
  const tail = digits ?? bare ?? (unit === undefined ? after : `${after} y ${unit}`);
  return { hour, minute: tail === undefined ? 0 : (minutesOf(tail) ?? 0) };
}

function minutesOf(word: string | undefined): number | null {
  if (word === 'media') return 30;
  return word === 'cuarto' ? 15 : numberOf(word);
}

function numberOf(word: string | undefined): number | null {
  return word === undefined ? null : (findNumbers(word)[0]?.value ?? null);
}

function inDay(hour: number, flat: string): number | null {
  if (isUnclear(hour, flat)) return null;
  if (isEvening.test(flat)) return hour < 12 ? hour + 12 : hour;
  if (isMorning.test(flat) || hour > 12 || hour === 0) return hour;
  if (hour === 7) return null;
  return hour < 7 ? hour + 12 : hour;
}

/** Midnight and the hours after it ("las 12 de la noche", "12 am", "las 2 de la noche"): nobody visits then. */
function isUnclear(hour: number, flat: string): boolean {
  if (hour === 12) return /\b(de|por|en|a) la (noche|madrugada)\b|\ba\.? ?m\b/.test(flat);
  return hour < 6 && /\bde la noche\b/.test(flat);
}

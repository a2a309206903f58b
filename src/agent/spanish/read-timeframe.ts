import { DateTime } from 'luxon';

import type { ReadingContext } from '../../facts/fact-row.ts';
import { monthNumber, monthPattern } from './calendar-words.ts';
import { affirmedPart, withoutClausesOf } from './denials.ts';
import { plain } from './normalize.ts';
import { readDuration } from './read-duration.ts';

const minutesPerMonth = 30 * 24 * 60;

const atOnce =
  /\blo (antes|mas pronto|mas rapido) posible\b|\bcuanto antes\b|\bde inmediato\b|\binmediat|\bya mismo\b|\burgent|\bahora mismo\b|\besta (misma )?semana\b|\beste (mismo )?mes\b|\bya$/;

/** Lengths of time that are past, or of something else than the search. */
const notATimeframe =
  /\bhace\b|\bllev(o|amos)\b|\bultim[oa]s\b|\bcredito a\b|\bhipotec\w+ a\b|\bpagar(lo|la)? (a|en)\b|\bde (antiguedad|edad|casad[oa]s|deposito|garantia|renta)\b|\b(tengo|tenemos|tiene) .*\b(anos|meses|semanas) (buscando|trabajando|viviendo|rentando|laborando|cotizando|de|en|aqui)\b/;
/** "No compro hasta enero" names January. */
const notUntil = /\bno\b[^,.;]*?\b(?=hasta\b)/gi;

const timeframeWords = /\b(en|dentro de|de aqui a|antes de|plazo|comprar|mudar\w*|para)\b/;
const thisYear = /\b(a )?fin(al|ales|es)? de(l)? (este )?ano\b|\beste ano\b/;
const nextYear = /\b(proximo ano|ano que viene|ano proximo|otro ano|ano siguiente)\b/;
const namedMonth = new RegExp(
  `\\b(?:en|para|a partir de|desde|hasta|hacia|entre|de|el|proximo)(?: el)?(?: mes de)? (?:\\d{1,2} de )?(${monthPattern})\\b(?: (?:o|u|y|a) (?:${monthPattern}))?(?: (?:del? )?(?:ano )?(20\\d{2})| del? (\\d{2})\\b)?`,
);
const namedYear = /\b(?:en|para|hasta|(mediados|final(?:es)?|fines) del?|del?)(?: el)?(?: ano)? (20\d{2})\b/;

/** The time within which the lead wants to act, in whole months; null for none, or when the text is about another time. */
export function readWhen(text: string, { asked, now, zone }: ReadingContext): number | null {
  if (asked === 'meetingAt') return null;
  const isAbout = asked === 'timeframeMonths' || timeframeWords.test(plain(text));
  return isAbout ? readTimeframe(text, now, zone) : null;
}

/** In how many whole months the lead wants to act, rounded up; 0 is at once. `now` in ISO 8601. Null when no time is named. */
export function readTimeframe(text: string, now: string, zone: string): number | null {
  const wanted = affirmedPart(withoutClausesOf(text.replace(notUntil, ''), notATimeframe));
  const flat = plain(wanted);
  const duration = readDuration(wanted);
  if (duration !== null) return Math.ceil(duration.months + duration.minutes / minutesPerMonth);
  if (atOnce.test(flat)) return 0;
  if (/\b(el )?(proximo mes|mes que viene|mes proximo|otro mes)\b/.test(flat)) return 1;
  return monthsUntil(flat, DateTime.fromISO(now, { zone }));
}

/** The months until a named month or year; null for none and for one that is over. */
function monthsUntil(flat: string, today: DateTime): number | null {
  const [, month, longYear, shortYear] = namedMonth.exec(flat) ?? [];
  const year = longYear ?? shortYear;
  if (month !== undefined) {
    const ahead = monthNumber(month) - today.month;
    if (year === undefined) return nextYear.test(flat) ? ahead + 12 : (ahead + 12) % 12;
    return fromNow((Number(year) % 100) - (today.year % 100), ahead);
  }
  if (thisYear.test(flat)) return 12 - today.month;
  if (nextYear.test(flat)) return 13 - today.month;
  const [, part, named] = namedYear.exec(flat) ?? [];
  if (named === undefined) return null;
  const isEnd = part?.startsWith('fin') === true || Number(named) === today.year;
  const monthOfYear = isEnd ? 12 : part === 'mediados' ? 6 : 1;
  return fromNow(Number(named) - today.year, monthOfYear - today.month);
}

function fromNow(years: number, months: number): number | null {
  const ahead = years * 12 + months;
  return ahead < 0 ? null : ahead;
}

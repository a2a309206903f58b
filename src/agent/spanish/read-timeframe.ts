import { DateTime } from 'luxon';

import { monthNumber, monthPattern } from './calendar-words.ts';
import { plain } from './normalize.ts';
import { readDuration } from './read-duration.ts';

const minutesPerMonth = 30 * 24 * 60;

const atOnce =
  /\blo (antes|mas pronto|mas rapido) posible\b|\bcuanto antes\b|\bde inmediato\b|\binmediat|\bya mismo\b|\burgent|\bahora mismo\b|\besta (misma )?semana\b|\beste (mismo )?mes\b|\bya$/;

/** In how many whole months the lead wants to act, rounded up; 0 is at once. `now` in ISO 8601. Null when no time is named. */
export function readTimeframe(text: string, now: string, zone: string): number | null {
  const flat = plain(text);
  const duration = readDuration(text);
  if (duration !== null) return Math.ceil(duration.months + duration.minutes / minutesPerMonth);
  if (atOnce.test(flat)) return 0;
  if (/\b(el )?(proximo mes|mes que viene|mes proximo|otro mes)\b/.test(flat)) return 1;
  const today = DateTime.fromISO(now, { zone });
  if (/\b(a )?fin(al|ales|es)? de(l)? (este )?ano\b|\beste ano\b/.test(flat)) return 12 - today.month;
  if (/\b(proximo ano|ano que viene|ano proximo|otro ano)\b/.test(flat)) return 13 - today.month;
  const month = new RegExp(`\\b(?:en|para|a partir de|desde|hasta|hacia) (${monthPattern})\\b`).exec(flat)?.[1];
  return month === undefined ? null : (monthNumber(month) - today.month + 12) % 12;
}

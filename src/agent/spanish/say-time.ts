import { DateTime } from 'luxon';

import { monthName, weekdayName } from './calendar-words.ts';
import { sayNumber } from './say-number.ts';

/** An instant (ISO 8601) as a voice should say it in `zone`: "el martes veinticuatro de noviembre a las cinco de la tarde". */
export function sayInstant(instant: string, zone: string): string {
  const time = DateTime.fromISO(instant, { zone });
  const day = time.day === 1 ? 'primero' : sayNumber(time.day);
  return `el ${weekdayName(time.weekday)} ${day} de ${monthName(time.month)} ${sayClock(time.hour, time.minute)}`;
}

function sayClock(hour: number, minute: number): string {
  if (hour === 12 && minute === 0) return 'al mediodía';
  const twelve = hour % 12 || 12;
  const minutes = minute === 0 ? '' : ` y ${minute === 30 ? 'media' : minute === 15 ? 'cuarto' : sayNumber(minute)}`;
  return `a ${twelve === 1 ? 'la una' : `las ${sayNumber(twelve)}`}${minutes} de la ${partOfDay(hour)}`;
}

function partOfDay(hour: number): string {
  if (hour < 6) return 'madrugada';
  if (hour < 12) return 'mañana';
  return hour < 20 ? 'tarde' : 'noche';
}

/** Whole months as they are said: "lo antes posible", "en un mes", "en un año y medio". */
export function sayTimeframe(months: number): string {
  if (months === 0) return 'lo antes posible';
  if (months === 1) return 'en un mes';
  if (months % 12 === 0) return months === 12 ? 'en un año' : `en ${sayNumber(months / 12)} años`;
  return `en ${sayNumber(months)} meses`;
}

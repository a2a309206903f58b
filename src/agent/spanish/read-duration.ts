import { plain } from './normalize.ts';
import { findNumbers } from './read-number.ts';

/** A length of time as it was said: calendar and clock parts apart, since a month has no fixed number of minutes. */
export interface Duration {
  months: number;
  minutes: number;
}

const day = 24 * 60;
const unitWords: readonly (readonly [RegExp, Duration])[] = [
  [/^anos?\b/, { months: 12, minutes: 0 }],
  [/^semestres?\b/, { months: 6, minutes: 0 }],
  [/^trimestres?\b/, { months: 3, minutes: 0 }],
  [/^mes(es|ecito|ecitos)?\b/, { months: 1, minutes: 0 }],
  [/^semanas?\b/, { months: 0, minutes: 7 * day }],
  [/^quincenas?\b/, { months: 0, minutes: 15 * day }],
  [/^dias?\b/, { months: 0, minutes: day }],
  [/^horas?\b/, { months: 0, minutes: 60 }],
  [/^minutos?\b/, { months: 0, minutes: 1 }],
];

/** The length of time a text names ("año y medio", "tres cuartos de hora"), the longer end of a range; null for none. */
export function readDuration(text: string): Duration | null {
  const flat = spelledOut(plain(text));
  const parts = findNumbers(flat).flatMap(({ value, start, end }) => {
    const unit = unitAt(flat.slice(end).trimStart());
    return unit === null || value <= 0 ? [] : [{ ...times(unit, value), start }];
  });
  const last = parts.at(-1);
  if (last === undefined) return null;
  const isRange = parts.some(({ start }) => /\b(o|hasta|a)\s*$/.test(flat.slice(0, start)));
  return (isRange ? [last] : parts).reduce(
    (sum, part) => ({ months: sum.months + part.months, minutes: sum.minutes + part.minutes }),
    { months: 0, minutes: 0 },
  );
}

/** Writes halves and quarters as numbers, so that one rule reads them all. */
function spelledOut(flat: string): string {
  return flat
    .replace(/\bmedi[oa] (ano|mes|hora)/g, '0,5 $1')
    .replace(/([a-z]+|\d+) (ano|mes|hora)(s|es) y medi[oa]\b/g, '$1 y medio $2$3')
    .replace(/\b(un |una )?(ano|mes|semana|hora) y medi[oa]\b/g, '1,5 $2')
    .replace(/\btres cuartos? de horas?\b/g, '45 minutos')
    .replace(/\b(un )?cuarto de horas?\b/g, '15 minutos')
    .replace(/\b(?:un )?par de (anos|meses|semanas|dias)/g, '2 $1');
}

function unitAt(following: string): Duration | null {
  return unitWords.find(([word]) => word.test(following))?.[1] ?? null;
}

function times(unit: Duration, value: number): Duration {
  return { months: unit.months * value, minutes: unit.minutes * value };
}

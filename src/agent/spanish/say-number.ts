import { spelledHundreds, spelledTens, spelledUnits } from './spelled-numbers.ts';

/** A whole number from 0 to below a billón (10^12) in words, as a voice should say it; decimals are dropped. */
export function sayNumber(value: number): string {
  const whole = Math.trunc(value);
  if (whole < 1000) return sayHundreds(whole);
  if (whole < 1e6) return joined(Math.trunc(whole / 1e3), whole % 1e3, 'mil', (count) => (count === 1 ? 'mil' : null));
  return joined(Math.trunc(whole / 1e6), whole % 1e6, 'millones', (count) => (count === 1 ? 'un millón' : null));
}

/** The same before a noun: "veintiún mil", "un millón", "treinta y un pesos". */
export function sayNumberBefore(value: number): string {
  return sayNumber(value)
    .replace(/veintiuno$/, 'veintiún')
    .replace(/uno$/, 'un');
}

function joined(count: number, rest: number, word: string, short: (count: number) => string | null): string {
  const head = short(count) ?? `${sayNumberBefore(count)} ${word}`;
  return rest === 0 ? head : `${head} ${sayNumber(rest)}`;
}

function sayHundreds(value: number): string {
  if (value < 30) return spelledUnits[value] ?? '';
  if (value < 100) {
    const ten = spelledTens[Math.trunc(value / 10) - 3] ?? '';
    return value % 10 === 0 ? ten : `${ten} y ${spelledUnits[value % 10]}`;
  }
  if (value === 100) return 'cien';
  const hundred = spelledHundreds[Math.trunc(value / 100) - 1] ?? '';
  return value % 100 === 0 ? hundred : `${hundred} ${sayHundreds(value % 100)}`;
}

import { plain } from './normalize.ts';
import { spelledHundreds, spelledTens, spelledUnits } from './spelled-numbers.ts';

/** Number words in plain form (no accents) with their values, up to 900. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...spelledUnits.map((word, value): [string, number] => [plain(word), value]),
  ...spelledTens.map((word, index): [string, number] => [word, 30 + index * 10]),
  ...spelledHundreds.map((word, index): [string, number] => [word, 100 + index * 100]),
  ...spelledHundreds.slice(1).map((word, index): [string, number] => [word.replace(/os$/, 'as'), 200 + index * 100]),
  ['un', 1],
  ['una', 1],
  ['primero', 1],
  ['zero', 0],
  ['veintiun', 21],
  ['veintiuna', 21],
  ['cien', 100],
]);

/** Words that multiply what stands before them; the last ones are everyday words for money. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['docena', 12],
  ['docenas', 12],
  ['mil', 1e3],
  ['k', 1e3],
  ['luca', 1e3],
  ['lucas', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['millon', 1e6],
  ['millones', 1e6],
  ['mill', 1e6],
  ['mills', 1e6],
  ['palo', 1e6],
  ['palos', 1e6],
  ['melon', 1e6],
  ['melones', 1e6],
  ['g', 1e9],
  ['billon', 1e12],
  ['billones', 1e12],
]);

/** Multipliers that are numbers by themselves: "mil pesos", "un millón" said without the article. */
export const standalone: ReadonlySet<string> = new Set(['mil', 'millon', 'billon']);

/** Short marks that count only right after digits: "250k", "3M". */
export const marksAfterDigits: ReadonlySet<string> = new Set(['k', 'm', 'mm', 'g']);

/** Words and signs of currencies in plain form, longest first within one currency. `null` is the money of the country. */
const spellings: readonly (readonly [string | null, readonly string[]])[] = [
  [
    'USD',
    [
      'dolares americanos',
      'dolares estadounidenses',
      'dolares',
      'dolar',
      'dlls',
      'dlrs',
      'dls',
      'usd',
      'us$',
      'u$d',
      'u$s',
      'u$',
    ],
  ],
  ['EUR', ['euros', 'euro', 'eur', '€']],
  ['GBP', ['libras esterlinas', 'libras', 'libra', 'pounds', 'pound', 'gbp', '£']],
  ['CAD', ['cad$', 'cad', 'c$']],
  ['MXN', ['pesos mexicanos', 'mxn$', 'mxn']],
  ['CLP', ['pesos chilenos', 'clp$', 'clp']],
  ['COP', ['pesos colombianos', 'cop$', 'cop']],
  ['ARS', ['pesos argentinos', 'ars$', 'ars']],
  ['UYU', ['pesos uruguayos', 'uyu']],
  ['DOP', ['pesos dominicanos', 'rd$', 'dop']],
  ['PEN', ['soles', 'sol', 'pen', 's/']],
  ['BRL', ['reales', 'r$', 'brl']],
  ['GTQ', ['quetzales', 'quetzal', 'gtq']],
  ['HNL', ['lempiras', 'lempira', 'hnl']],
  ['CRC', ['colones', 'crc']],
  ['PYG', ['guaranies', 'pyg']],
  ['BOB', ['bolivianos', 'bob']],
  ['VES', ['bolivares', 'ves']],
  ['CLF', ['unidades de fomento', 'ufs', 'uf', 'clf']],
  [null, ['pesos', 'peso', 'varos', 'mm$', '$']],
];

/** What "mm$" says besides the currency: the amount is in millions (Chile). */
const millionSign = 'mm$';

const all = spellings.flatMap(([, list]) => list).toSorted((a, b) => b.length - a.length);
const anySpelling = all.map((spelling) => spelling.replace(/[$/]/g, String.raw`\$&`)).join('|');

const before = new RegExp(`(?:^|[^\\p{L}])(${anySpelling})\\s*$`, 'u');
const after = new RegExp(`^\\s*(?:de\\s+)?(${anySpelling})(?![\\p{L}])`, 'u');

export interface CurrencyMark {
  /** ISO 4217, CLF, or null: the money of the country. */
  currency: string | null;
  isMillions: boolean;
  length: number;
}

/** The currency named just before or just after a number; null when none is. */
export function currencyAround(beforeNumber: string, afterNumber: string): CurrencyMark | null {
  const [left, right] = [before.exec(beforeNumber)?.[1], after.exec(afterNumber)];
  const spelling = left !== undefined && left !== '$' ? left : (right?.[1] ?? left);
  if (spelling === undefined) return null;
  const currency = spellings.find(([, list]) => list.includes(spelling))?.[0] ?? null;
  return { currency, isMillions: left === millionSign, length: right?.[0].length ?? 0 };
}

/** Puts a space between digits and a currency glued to them ("15eur"), and between "$" and letters. */
export const gluedCurrency = new RegExp(
  `(\\d)(${all.filter((word) => /^\p{L}+$/u.test(word)).join('|')})(?!\\p{L})`,
  'giu',
);

const pointCountries: ReadonlySet<string> = new Set(['MXN', 'USD', 'GTQ', 'HNL', 'NIO', 'DOP', 'CAD', 'GBP', 'PAB']);

/** The decimal mark people use where this is the money of the country. */
export function decimalMarkFor(currency: string): 'comma' | 'point' {
  return pointCountries.has(currency) ? 'point' : 'comma';
}

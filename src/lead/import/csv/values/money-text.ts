import type { CountryCode } from 'libphonenumber-js/max';
import type { Money } from '../../../../facts/money.ts';
import { currenciesNamed, currencyOf } from './currency-names.ts';
import { normalize } from '../../../../text/normalize.ts';

/** Why a text is no amount of money: it is not one number with names of money alone, or nobody can tell in which currency. */
type MoneyRefusal = 'AMOUNT_UNREADABLE' | 'CURRENCY_UNCLEAR';

const zerosByWord: Record<string, number> = {
  mil: 3,
  k: 3,
  m: 6,
  mm: 6,
  mdp: 6,
  mdd: 6,
  mde: 6,
  millon: 6,
  millones: 6,
};
/** Millions of pesos, dollars and euros. */
const millionsOfMoney = new Set(['mdp', 'mdd', 'mde']);

/** In characters; it also bounds the time the pattern can take. */
const maxAmountLength = 60;
const oneAmount =
  /^(?<before>[^\d-]*)(?<digits>\d[\d.,']*)\s*(?:(?<word>mil|k|mdp|mdd|mde|millones|millon|mm|m)\b)?\s*(?:de\b)?(?<after>\D*)$/;

/** Reads an amount written the way `country` writes it. */
export function moneyText(text: string, country: CountryCode): Money | { refused: MoneyRefusal } {
  const parts = text.length > maxAmountLength ? undefined : oneAmount.exec(withoutAccents(text))?.groups;
  if (!parts) return { refused: 'AMOUNT_UNREADABLE' };
  const { before = '', digits = '', word = '', after = '' } = parts;
  const amount = decimalText(digits, country, word !== '');
  if (!amount) return { refused: 'AMOUNT_UNREADABLE' };
  const named = [before, millionsOfMoney.has(word) ? word : '', after].flatMap(currenciesIn);
  if (named.some((codes) => codes.length === 0)) return { refused: 'AMOUNT_UNREADABLE' };
  const currency = oneOf(named, country);
  if (!currency) return { refused: 'CURRENCY_UNCLEAR' };
  return { amount: shifted(amount, zerosByWord[word] ?? 0), currency };
}

/** Lower case without accents, and digits without the spaces that group them. */
function withoutAccents(text: string): string {
  const plain = normalize(text, 'NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return plain.replace(/(?<=\d)(?<!(?<!\d)0)\s(?=\d{3}(?!\d))/g, '');
}

/** What each sign or word beside an amount may mean; nothing for a text that is none. Words stand together (`pesos mexicanos`) or each for itself (`MXN pesos`). */
function currenciesIn(around: string): (readonly string[])[] {
  const whole = withoutMarks(around);
  if (whole === '') return [];
  const together = currenciesNamed(whole);
  if (together.length > 0) return [together];
  return around
    .split(/[\s:]+/)
    .map(withoutMarks)
    .filter((sign) => sign !== '')
    .map(currenciesNamed);
}

function withoutMarks(sign: string): string {
  return sign.replace(/[\s:]/g, '').replace(/^\.+|\.+$/g, '');
}

/** The one currency that all signs may mean; of several, that of the country. Null when they contradict it or each other. */
function oneOf([first, ...others]: readonly (readonly string[])[], country: CountryCode): string | null {
  const own = currencyOf[country] ?? null;
  if (!first) return own;
  const possible = first.filter((code) => others.every((codes) => codes.includes(code)));
  if (possible.length === 1) return possible[0]!;
  return own && possible.includes(own) ? own : null;
}

/**
 * Digits with a point as decimal mark. Of two marks the last is the decimal one; a mark that repeats, or stands before
 * exactly three digits, groups thousands, but no group begins with 0. Only "1.500 millones" needs the habit of the country.
 */
function decimalText(digits: string, country: CountryCode, hasWord: boolean): string | null {
  const marks = new Set(digits.match(/[.,]/g));
  const mark = /[.,](?=\d*$)/.exec(digits)?.[0];
  if (!mark || digits.split(mark).length > 2) return grouped(digits, '');
  const [whole = '', fraction = ''] = digits.split(mark);
  const isDecimal =
    marks.size > 1 || fraction.length !== 3 || /^0+$/.test(whole) || (hasWord && mark === decimalMark(country));
  return isDecimal ? grouped(whole, fraction) : grouped(digits, '');
}

function decimalMark(country: CountryCode): string {
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  const parts = new Intl.NumberFormat(`${language}-${country}`).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}

/** The whole part is digits alone or groups of three by one mark; anything else is not an amount. */
function grouped(whole: string, fraction: string): string | null {
  if (!/^(?:\d+|[1-9]\d{0,2}([.,'])\d{3}(?:\1\d{3})*)$/.test(whole)) return null;
  return joined(whole.replace(/\D/g, ''), fraction);
}

function joined(whole: string, fraction: string): string {
  const units = whole.replace(/^0+(?=\d)/, '');
  const cents = fraction.replace(/0+$/, '');
  return cents === '' ? units : `${units}.${cents}`;
}

function shifted(amount: string, zeros: number): string {
  const [whole = '', fraction = ''] = amount.split('.');
  const moved = fraction.padEnd(zeros, '0');
  return joined(whole + moved.slice(0, zeros), moved.slice(zeros));
}

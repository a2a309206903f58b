import type { Money } from '../../facts/money.ts';
import { spellAmounts } from './amount-spellings.ts';
import { currencyAround, decimalMarkFor } from './currency-words.ts';
import type { FoundNumber } from './read-number.ts';
import { findNumbers } from './read-number.ts';

export interface FoundMoney {
  /** For a range ("entre 80 y 100 millones") its upper end; `from` is the lower one. */
  money: Money;
  from: Money | null;
  /** A currency or a multiplier was said; a bare number may be anything. */
  isExplicit: boolean;
  /** What is said around it in the same clause, in plain form: it tells what the amount is. */
  clause: string;
}

/** Characters around an amount in which its currency and its clause are looked for: reading stays linear in the text. */
const nearby = 40;
const maxClauseLength = 300;

interface Amount extends FoundNumber {
  currency: string | null;
  isExplicit: boolean;
  isCurrencyBehind: boolean;
}

/** All amounts of a text in order. `currency`, the money of the country, is what "$", "pesos" and nothing mean. */
export function findMoney(text: string, currency: string): FoundMoney[] {
  const spaced = spellAmounts(text);
  const mark = decimalMarkFor(currency);
  const amounts = findNumbers(spaced, mark)
    .filter(({ value }) => value > 0)
    .map((number) => toAmount(spaced, number))
    .flatMap((amount) => withThousands(amount));
  return joinRanges(spaced, amounts).map(({ low, high }) => ({
    money: toMoney(high.value, high.currency ?? currency),
    from: low && toMoney(low.value, high.currency ?? low.currency ?? currency),
    isExplicit: high.isExplicit || (low?.isExplicit ?? false),
    clause: clauseAround(spaced, (low ?? high).start, high.end),
  }));
}

function toAmount(text: string, number: FoundNumber): Amount {
  const near = currencyAround(before(text, number.start, nearby), text.slice(number.end, number.end + nearby));
  const factor = near?.isMillions === true && number.factor === 1 ? 1e6 : 1;
  const digits = text.slice(number.start, number.end);
  // Nobody names a price with three decimals: "$1,500" and "$1.500" are both one thousand five hundred.
  const isGrouped = number.factor === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  const value = isGrouped ? Number(digits.replace(/[.,]/, '')) : number.value;
  return {
    ...number,
    value: value * factor,
    factor: number.factor * factor,
    currency: near?.currency ?? null,
    isExplicit: near !== null || number.factor >= 1e3,
    isCurrencyBehind: (near?.length ?? 0) > 0,
    end: number.end + (near?.length ?? 0),
  };
}

/**
 * "Un millón doscientos" is a price of 1,200,000. With a currency behind it ("doscientos pesos") or less than a hundred
 * it may be either, and is no amount: who needs it must ask again.
 */
function withThousands(amount: Amount): Amount[] {
  const { rest, value } = amount;
  if (rest === 0 || rest >= 1e3) return [amount];
  const isClear = rest >= 100 && value < 1e9 && !amount.isCurrencyBehind;
  return isClear ? [{ ...amount, value: value + rest * 999 }] : [];
}

/** Joins "80 y 100 millones", "80 a 100 millones", "80 - 100"; the left side takes the multiplier of the right. */
function joinRanges(text: string, amounts: readonly Amount[]): { low: Amount | null; high: Amount }[] {
  const joined: { low: Amount | null; high: Amount }[] = [];
  for (const amount of amounts) {
    const previous = joined.at(-1);
    const low = previous?.low === null ? previous.high : null;
    if (low === null || !isRange(text, low, amount)) {
      joined.push({ low: null, high: amount });
      continue;
    }
    const isShort = low.factor === 1 && amount.factor > 1 && low.value < amount.value / amount.factor;
    const value = isShort ? low.value * amount.factor : low.value;
    joined[joined.length - 1] = { low: { ...low, value }, high: amount };
  }
  return joined;
}

function isRange(text: string, low: Amount, high: Amount): boolean {
  const between = text.slice(low.end, high.start).trim();
  if (/^(a|o|u|hasta|-|–)( (los|las|unos))?( \$)?$/.test(between)) return true;
  return /^y( los)?( \$)?$/.test(between) && /entre (los |unos )?\S?\s?$/.test(before(text, low.start, nearby));
}

function toMoney(value: number, currency: string): Money {
  return { amount: String(Number(value.toFixed(2))), currency };
}

/** From the mark before the amount to the one after it; a mark inside a number is none. */
function clauseAround(text: string, start: number, end: number): string {
  const head = before(text, start, maxClauseLength);
  const opening = Math.max(...[...head.matchAll(/[,;.!?](?=\s)|\s(y|pero)\s/g)].map(({ index }) => index), 0);
  const tail = text.slice(end, end + maxClauseLength);
  const closing = tail.search(/[,;.!?](\s|$)|\s(y|pero)\s/);
  return `${head.slice(opening)}${text.slice(start, end)}${closing < 0 ? tail : tail.slice(0, closing)}`;
}

function before(text: string, at: number, characters: number): string {
  return text.slice(Math.max(0, at - characters), at);
}

import { describe, expect, it } from 'vitest';

import { findMoney } from '../../src/agent/spanish/read-money.ts';
import { readMoney } from './read-money.ts';
import { sayMoney } from '../../src/agent/spanish/say-money.ts';
import type { RecognizedEntry } from './spanish-data.ts';
import { expectedNumbers, hasSpanishData, loadSpanish, shareOf } from './spanish-data.ts';

describe('an amount of money', () => {
  it.each([
    ['120 millones', 'CLP', '120000000', 'CLP'],
    ['1,5 millones', 'CLP', '1500000', 'CLP'],
    ['250k', 'USD', '250000', 'USD'],
    ['dos millones y medio', 'MXN', '2500000', 'MXN'],
    ['$2,500,000.00', 'MXN', '2500000', 'MXN'],
    ['3.500.000 pesos', 'COP', '3500000', 'COP'],
    ['300 mil euros', 'EUR', '300000', 'EUR'],
    ['3 mil UF', 'CLP', '3000', 'CLF'],
    ['5.000 UF', 'CLP', '5000', 'CLF'],
    ['tres mil quinientas UF', 'CLP', '3500', 'CLF'],
    ['MM$120', 'CLP', '120000000', 'CLP'],
    ['120 palos', 'ARS', '120000000', 'ARS'],
    ['500 lucas', 'CLP', '500000', 'CLP'],
    ['US$ 150.000', 'ARS', '150000', 'USD'],
    ['$1.500', 'MXN', '1500', 'MXN'],
    ['80 mil dólares', 'PEN', '80000', 'USD'],
  ])('"%s" where the money is %s is %s %s', (text, country, amount, currency) => {
    expect(readMoney(text, country)).toEqual({ amount, currency });
  });

  it.each(['entre 80 y 100 millones', 'de 80 a 100 millones', '80 - 100 millones', 'entre 80 millones y 100 millones'])(
    'is the upper end of the range "%s", and the left side takes the multiplier of the right',
    (text) => {
      expect(findMoney(text, 'CLP')).toMatchObject([
        { money: { amount: '100000000' }, from: { amount: '80000000' }, isExplicit: true },
      ]);
    },
  );

  it('is preferred to a number that counts something else', () => {
    expect(readMoney('3 dormitorios por 120 millones', 'CLP')).toEqual({ amount: '120000000', currency: 'CLP' });
  });

  it('is null where no number is', () => {
    expect(readMoney('no lo sé todavía', 'CLP')).toBeNull();
  });

  it.each([
    [{ amount: '120000000', currency: 'CLP' }, 'ciento veinte millones de pesos'],
    [{ amount: '2500000', currency: 'MXN' }, 'dos millones quinientos mil pesos'],
    [{ amount: '3500', currency: 'CLF' }, 'tres mil quinientas UF'],
    [{ amount: '1', currency: 'USD' }, 'un dólar'],
  ])('%j is said "%s"', (money, words) => {
    expect(sayMoney(money)).toBe(words);
  });
});

interface DucklingMoney {
  text: string;
  currency: string;
  value?: number;
  from?: number;
  to?: number;
}

describe.runIf(hasSpanishData)('amounts of published corpora', () => {
  it('are read in 14 of 16 expressions with their currency', () => {
    const codes: Record<string, string> = { Dollar: 'USD', Pound: 'GBP' };
    const share = shareOf(
      loadSpanish('duckling-money.json') as DucklingMoney[],
      ({ text, currency, value, from, to }) => {
        const wanted = { amount: String(to ?? value ?? from), currency: codes[currency] ?? currency };
        return JSON.stringify(readMoney(text, 'USD')) === JSON.stringify(wanted);
      },
    );
    console.info(`duckling-money: ${share.toFixed(3)}`);
    expect(share).toBeGreaterThanOrEqual(0.85);
  });

  it('are found in 87 of 100 sentences of newspapers', () => {
    const entries = loadSpanish('recognizers-currency.json') as RecognizedEntry[];
    const share = shareOf(entries, (entry) => {
      const found = findMoney(entry.Input, 'EUR').filter(({ isExplicit }) => isExplicit);
      const amounts = found.map(({ money }) => Number(money.amount));
      return expectedNumbers(entry).every((wanted) => amounts.includes(wanted));
    });
    console.info(`recognizers-currency: ${share.toFixed(3)} of ${entries.length}`);
    expect(share).toBeGreaterThanOrEqual(0.84);
  });
});

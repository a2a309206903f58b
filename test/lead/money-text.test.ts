import type { CountryCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../src/lead/import/csv/values/currency-names.ts';
import { moneyText } from '../../src/lead/import/csv/values/money-text.ts';

const pesos = new Set(['ARS', 'CLP', 'COP', 'CUP', 'DOP', 'MXN', 'UYU']);
const unclear = { refused: 'CURRENCY_UNCLEAR' };

describe('an amount of money', () => {
  it.each<[string, CountryCode, string, string]>([
    ['2.500.000', 'CO', '2500000', 'COP'],
    ['$2,500,000.00', 'MX', '2500000', 'MXN'],
    ['$ 2.500.000,50', 'AR', '2500000.5', 'ARS'],
    ['2 500 000', 'ES', '2500000', 'EUR'],
    ['250.000', 'MX', '250000', 'MXN'],
    ['250.000 €', 'MX', '250000', 'EUR'],
    ['1500,75', 'ES', '1500.75', 'EUR'],
    ['US$ 120,000', 'AR', '120000', 'USD'],
    ['120000 USD', 'CO', '120000', 'USD'],
    ['5.000 UF', 'CL', '5000', 'CLF'],
    ['1.500 millones', 'CO', '1500000000', 'COP'],
    ['1.5 millones', 'MX', '1500000', 'MXN'],
    ['1.500 millones', 'MX', '1500000', 'MXN'],
    ['350 millones de pesos', 'CO', '350000000', 'COP'],
    ['2.5 mdp', 'MX', '2500000', 'MXN'],
    ['250k', 'ES', '250000', 'EUR'],
    ['100 MXN', 'MX', '100', 'MXN'],
    ['0', 'MX', '0', 'MXN'],
    ['2.8 mdp', 'CO', '2800000', 'COP'],
    ['$ 2.8 mdp', 'MX', '2800000', 'MXN'],
    ['1.5 mdd', 'MX', '1500000', 'USD'],
    ['$ 120.000 USD', 'ES', '120000', 'USD'],
    ['$ 2,500,000 MXN', 'US', '2500000', 'MXN'],
    ['2 millones de pesos mexicanos', 'ES', '2000000', 'MXN'],
    ['$ 120,000', 'EC', '120000', 'USD'],
    ['120 mil euros', 'AR', '120000', 'EUR'],
    ['S/. 350,000', 'PE', '350000', 'PEN'],
    ['Bs. 350.000', 'BO', '350000', 'BOB'],
    ['Bs 350.000', 'VE', '350000', 'VES'],
    ['₡ 95 000 000', 'CR', '95000000', 'CRC'],
    ['0.750 millones', 'CO', '750000', 'COP'],
    ['0,750 millones', 'CO', '750000', 'COP'],
    ['0,750 millones', 'MX', '750000', 'MXN'],
    ['0.750 millones', 'MX', '750000', 'MXN'],
    ['0,750 mdp', 'MX', '750000', 'MXN'],
    ['0,125 M', 'ES', '125000', 'EUR'],
    ['0.500', 'MX', '0.5', 'MXN'],
    ['10.500', 'MX', '10500', 'MXN'],
    ['10 500', 'MX', '10500', 'MXN'],
    ['100 MXN pesos', 'MX', '100', 'MXN'],
    ['$ 100 pesos MXN', 'ES', '100', 'MXN'],
    ['USD: 100 dólares', 'MX', '100', 'USD'],
    ['999999999999999.9999', 'MX', '999999999999999.9999', 'MXN'],
  ])('%s in %s is %s %s', (text, country, amount, currency) => {
    expect(moneyText(text, country)).toEqual({ amount, currency });
  });

  it.each([
    '',
    'mucho',
    '80-100 millones',
    '-5',
    '1.50.000',
    '1,5,2',
    '0.500.000',
    '012.500',
    '0 500',
    "0'500",
    '0,500.25',
    '12,34.5',
    `1${' '.repeat(9000)}1`,
    '120 palos',
    'aprox 2500000',
    'aprox 2500000 MXN',
    '2500000 aprox. MXN',
    'hasta 3M',
    'hasta 3M MXN',
    '2500000 netos MXN',
    '2500000 c/u',
    '~2500000',
    '<2500000',
    '2500000+',
    '(500)',
    '(500) MXN',
  ])('is not read from %j', (text) => {
    expect(moneyText(text, 'MX')).toEqual({ refused: 'AMOUNT_UNREADABLE' });
  });

  it.each<[string, CountryCode]>([
    ['100 MXN dólares', 'MX'],
    ['USD 100 EUR', 'MX'],
    ['$ 100 EUR', 'MX'],
    ['2.8 mdp USD', 'MX'],
    ['€ 100 pesos', 'ES'],
    ['100', 'JP'],
    ['Bs 350.000', 'ES'],
  ])('of %j in %s is in no currency', (text, country) => {
    expect(moneyText(text, country)).toEqual(unclear);
  });

  it.each<[string, string]>([
    ['US$ 100 pesos', '100 USD'],
    ['€ 100 pesos', '100 EUR'],
    ['Bs 350.000', '350.000 BOB'],
    ['$ 100', '100 USD'],
  ])('in no clear currency is told from %j by its code alone: %s', (text, mended) => {
    expect(moneyText(text, 'ES')).toEqual(unclear);
    expect(moneyText(mended, 'ES')).toMatchObject({ currency: mended.slice(-3) });
  });

  it.each(Object.entries(currencyOf) as [CountryCode, string][])(
    'in %s is in pesos or dollars only where %s are called so',
    (country, own) => {
      const inPesos = pesos.has(own) ? { amount: '2000000', currency: own } : unclear;
      const inDollars = own === 'USD' ? { amount: '2000000', currency: own } : inPesos;
      for (const text of ['2 millones de pesos', '2 mdp', '2,000,000 pesos'])
        expect(moneyText(text, country)).toEqual(inPesos);
      expect(moneyText('$ 2,000,000', country)).toEqual(inDollars);
      expect(moneyText('2 millones', country)).toEqual({ amount: '2000000', currency: own });
      expect(moneyText('2 millones EUR', country)).toEqual({ amount: '2000000', currency: 'EUR' });
    },
  );

  it('needs its currency where the country is not known for one', () => {
    expect(moneyText('100 JPY', 'JP')).toEqual({ amount: '100', currency: 'JPY' });
  });
});

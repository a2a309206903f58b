import type { CountryCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { moneyText } from '../../src/lead/import/money-text.ts';

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
    '12,34.5',
    '120 palos',
    'USD 100 EUR',
    `1${' '.repeat(9000)}1`,
  ])('is not read from %j', (text) => {
    expect(moneyText(text, 'MX')).toBeNull();
  });

  it('needs its currency where the country is not known for one', () => {
    expect(moneyText('100', 'JP')).toBeNull();
    expect(moneyText('100 JPY', 'JP')).toEqual({ amount: '100', currency: 'JPY' });
  });
});

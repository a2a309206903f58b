import { describe, expect, it } from 'vitest';

import { findNumbers, readNumber } from '../../src/agent/spanish/read-number.ts';
import { sayNumber } from '../../src/agent/spanish/say-number.ts';
import type { RecognizedEntry } from './spanish-data.ts';
import { expectedNumbers, hasSpanishData, loadSpanish, shareOf } from './spanish-data.ts';

const values = (text: string, mark: 'comma' | 'point' = 'comma') => findNumbers(text, mark).map(({ value }) => value);

describe('a number in Spanish', () => {
  it.each([
    ['treinta y tres', 33],
    ['dos millones y medio', 2_500_000],
    ['medio millón', 500_000],
    ['un millón mil novecientos ochenta y cinco', 1_001_985],
    ['mil quinientas', 1500],
    ['uno coma cinco millones', 1_500_000],
    ['250k', 250_000],
    ['120 palos', 120_000_000],
    ['menos 1.200.000', -1_200_000],
  ])('"%s" is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it('keeps a list of numbers apart and tells where each stands', () => {
    const text = 'entre ochenta y cien, o 29km';
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ochenta', 'cien']);
  });

  it('takes the decimal mark of the country where the shape does not tell', () => {
    expect([values('4,800', 'comma'), values('4,800', 'point')]).toEqual([[4.8], [4800]]);
    expect([values('1.234.567,5', 'point'), values('1,234.5', 'comma')]).toEqual([[1_234_567.5], [1234.5]]);
  });

  it('is read back as it is said', () => {
    for (let value = 0; value < 3e9; value = value * 1.07 + 1) {
      expect(values(sayNumber(value)), sayNumber(value)).toEqual([Math.trunc(value)]);
    }
  });
});

describe.runIf(hasSpanishData)('numbers of published corpora', () => {
  it('are all read in the corpus of nine countries', () => {
    const cases = loadSpanish('duckling-numerals.json') as { locale: string; text: string; number: number }[];
    const misread = cases.filter(
      ({ locale, text, number }) => String(values(text, locale === 'es-MX' ? 'point' : 'comma')) !== String(number),
    );
    expect(misread).toEqual([]);
  });

  it('are read in 96 of 100 sentences where fractions and powers, which nobody needs here, are left out', () => {
    const entries = (loadSpanish('recognizers-numbers.json') as RecognizedEntry[]).filter(({ Results }) =>
      Results.every(({ Resolution }) => !['fraction', 'power'].includes(Resolution.subtype ?? '')),
    );
    expect(entries.length).toBeGreaterThan(50);
    const share = shareOf(entries, (entry) => String(values(entry.Input)) === String(expectedNumbers(entry)));
    console.info(`recognizers-numbers, without fractions and powers: ${share.toFixed(3)} of ${entries.length}`);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it('are read in half of all sentences, fractions and powers included', () => {
    const entries = loadSpanish('recognizers-numbers.json') as RecognizedEntry[];
    const share = shareOf(entries, (entry) => String(values(entry.Input)) === String(expectedNumbers(entry)));
    console.info(`recognizers-numbers, all: ${share.toFixed(3)} of ${entries.length}`);
    expect(share).toBeGreaterThanOrEqual(0.5);
  });

  it('are all read with the Mexican decimal point', () => {
    const entries = loadSpanish('recognizers-numbers-mexico.json') as RecognizedEntry[];
    expect(shareOf(entries, (entry) => String(values(entry.Input, 'point')) === String(expectedNumbers(entry)))).toBe(
      1,
    );
  });
});

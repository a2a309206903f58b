import { describe, expect, it } from 'vitest';

import type { FactName, LeadFacts } from '../../src/facts/catalogue.ts';
import { extractFacts } from '../../src/agent/spanish/extract-facts.ts';

function extract(text: string, asked: FactName | null): Partial<LeadFacts> {
  return extractFacts(text, { currency: 'MXN', now: '2026-11-21T15:00:00Z', zone: 'America/Mexico_City', asked });
}

const pesos = (amount: string) => ({ amount, currency: 'MXN' });

describe('a way of paying', () => {
  it.each<[string, FactName | null, unknown]>([
    ['no puedo pagar de contado', null, undefined],
    ['no tengo efectivo', null, undefined],
    ['no tengo crédito', null, undefined],
    ['aún no tengo crédito', 'financing', 'mortgage_needed'],
    ['no puedo pagar de contado necesito crédito', null, 'mortgage_needed'],
    ['no tengo cómo pagar de contado', 'financing', undefined],
    ['no quiero crédito bancario, quiero infonavit', 'financing', 'mortgage_needed'],
    ['no califico para infonavit pero tengo efectivo', null, 'cash'],
    ['sin crédito', 'financing', 'cash'],
    ['no me han autorizado el crédito', null, 'mortgage_needed'],
    ['me negaron el crédito', null, 'none'],
    ['tengo crédito, aún no aprobado', null, 'mortgage_needed'],
  ])('in "%s" (asked: %s) is %j', (text, asked, value) => {
    expect(extract(text, asked).financing).toEqual(value);
  });
});

describe('a place', () => {
  it.each<[string, FactName | null, unknown]>([
    ['no quiero en Iztapalapa, prefiero Coyoacán', null, 'Coyoacán'],
    ['No busco en Polanco', null, undefined],
    ['no busco en Polanco busco en Roma', null, 'Roma'],
    ['Polanco no', 'location', undefined],
    ['no en Polanco, Coyoacán', 'location', 'Coyoacán'],
    ['Busco en Coyoacán y no en Polanco', null, 'Coyoacán'],
    ['Busco en Coyoacán, no tengo prisa', null, 'Coyoacán'],
    ['no en Polanco, ni en Roma ni en Condesa', 'location', undefined],
    ['cualquier zona excepto Polanco', 'location', undefined],
    ['Coyoacán en lugar de Polanco', 'location', 'Coyoacán'],
    ['no solo en Polanco', null, 'Polanco'],
    ['quiero una casa que no tenga escaleras en Coyoacán', null, 'Coyoacán'],
    ['quiero una casa que no sea muy cara en Coyoacán', null, 'Coyoacán'],
    ['No, en Polanco', 'location', 'Polanco'],
  ])('in "%s" (asked: %s) is %j', (text, asked, value) => {
    expect(extract(text, asked).location).toEqual(value);
  });
});

describe('a purpose', () => {
  it.each<[string, FactName | null, unknown]>([
    ['no quiero invertir', 'purpose', undefined],
    ['no quiero rentar', null, undefined],
    ['para vivir no, para invertir', 'purpose', 'invest'],
    ['para vivir y no para rentar', 'purpose', 'live_in'],
  ])('in "%s" (asked: %s) is %j', (text, asked, value) => {
    expect(extract(text, asked).purpose).toEqual(value);
  });
});

describe('a timeframe', () => {
  it.each<[string, FactName | null, unknown]>([
    ['para enero del 2028', 'timeframeMonths', 14],
    ['hace 3 meses que busco, sin prisa', 'timeframeMonths', undefined],
    ['no pienso comprar en 3 meses', null, undefined],
    ['no compro hasta dentro de 6 meses', null, 6],
    ['no en 3 meses, en 6 meses', 'timeframeMonths', 6],
    ['para junio del próximo año', 'timeframeMonths', 7],
    ['en 2028', 'timeframeMonths', 14],
    ['a mediados del 2027', 'timeframeMonths', 7],
    ['para enero del 28', 'timeframeMonths', 14],
    ['entre enero y marzo del 2028', 'timeframeMonths', 14],
    ['para enero del 2025', 'timeframeMonths', undefined],
    ['tengo 3 meses', 'timeframeMonths', 3],
  ])('in "%s" (asked: %s) is %j', (text, asked, value) => {
    expect(extract(text, asked).timeframeMonths).toEqual(value);
  });
});

describe('a budget', () => {
  it.each<[string, FactName | null, unknown]>([
    ['no puedo pagar 2 millones', null, undefined],
    ['no tengo más de 2 millones', 'budget', pesos('2000000')],
    ['no tengo los 2 millones, tengo 1.5 millones', 'budget', pesos('1500000')],
    ['que no pase de 2 millones', 'budget', pesos('2000000')],
    ['2 millones no, 3 millones', 'budget', pesos('3000000')],
    ['no me alcanza para 2 millones', null, undefined],
  ])('in "%s" (asked: %s) is %j', (text, asked, value) => {
    expect(extract(text, asked).budget).toEqual(value);
  });
});

describe('an income', () => {
  it.each<[string, FactName | null, unknown]>([['no gano 20 mil, gano 30 mil', 'monthlyIncome', pesos('30000')]])(
    'in "%s" (asked: %s) is %j',
    (text, asked, value) => {
      expect(extract(text, asked).monthlyIncome).toEqual(value);
    },
  );
});

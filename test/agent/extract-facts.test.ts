import { describe, expect, it } from 'vitest';

import type { FactName, LeadFacts } from '../../src/facts/catalogue.ts';
import { extractFacts } from '../../src/agent/spanish/extract-facts.ts';

const extract = (text: string, asked: FactName | null = null, currency = 'CLP') =>
  extractFacts(text, { currency, now: '2026-11-21T15:00:00Z', zone: 'America/Santiago', asked });
const pesos = (amount: string) => ({ amount, currency: 'CLP' });

describe('what a caller says', () => {
  it('gives all its facts at once', () => {
    const text =
      'Busco un departamento de 3 dormitorios en Ñuñoa por 5.000 UF para vivir, en seis meses, con crédito ya aprobado, y gano 2.500.000 mensuales';
    expect(extract(text)).toEqual({
      budget: { amount: '5000', currency: 'CLF' },
      location: 'Ñuñoa',
      purpose: 'live_in',
      timeframeMonths: 6,
      financing: 'mortgage_approved',
      monthlyIncome: pesos('2500000'),
    });
  });

  it.each<[string, FactName, Partial<LeadFacts>]>([
    ['unos 3 millones', 'budget', { budget: pesos('3000000') }],
    ['unos 3 millones', 'monthlyIncome', { monthlyIncome: pesos('3000000') }],
    ['ochenta mil al mes', 'budget', { monthlyIncome: pesos('80000') }],
    ['2500000', 'monthlyIncome', { monthlyIncome: pesos('2500000') }],
    ['unos 120', 'budget', {}],
    ['las condes', 'location', { location: 'Las Condes' }],
    ['en seis meses', 'timeframeMonths', { timeframeMonths: 6 }],
    ['el martes a las cinco de la tarde', 'meetingAt', { meetingAt: '2026-11-24T20:00:00Z' }],
    ['no sé todavía', 'location', {}],
  ])('"%s" after a question about %s is %j', (text, asked, facts) => {
    expect(extract(text, asked)).toEqual(facts);
  });

  it.each(['quiero un crédito a 20 años', 'vivo aquí hace tres meses', 'me llamaron dos veces'])(
    '"%s" names no timeframe',
    (text) => {
      expect(extract(text).timeframeMonths).toBeUndefined();
    },
  );

  it('is read the same with composed and decomposed accents', () => {
    expect(extract('Busco en Ñuñoa, cerca de Irarrázaval'.normalize('NFD'))).toEqual({ location: 'Ñuñoa' });
  });
});

describe('what a property is for', () => {
  it.each([
    ['Es para vivir.', 'live_in'],
    ['para mi familia', 'live_in'],
    ['como inversión', 'invest'],
    ['para arrendarla', 'invest'],
    ['la quiero poner en alquiler', 'invest'],
    ['quiero arrendar', 'rent'],
    ['no para vivir, para invertir', 'invest'],
    ['para vivir o invertir, no sé', undefined],
    ['me da igual', undefined],
  ])('"%s" is %s', (text, purpose) => {
    expect(extract(text).purpose).toBe(purpose);
  });
});

describe('how a lead pays', () => {
  it.each([
    ['Sería con crédito hipotecario.', 'mortgage_needed'],
    ['tengo un crédito preaprobado', 'mortgage_approved'],
    ['todavía no tengo el crédito aprobado', 'mortgage_needed'],
    ['al contado', 'cash'],
    ['no necesito crédito, tengo el efectivo', 'cash'],
    ['no califico para nada', 'none'],
    ['contado o crédito, no lo sé', undefined],
    ['ya veremos', undefined],
  ])('"%s" is %s', (text, financing) => {
    expect(extract(text).financing).toBe(financing);
  });
});

describe('a place', () => {
  it.each([
    ['en Polanco', 'Polanco'],
    ['por la zona de Chapinero', 'Chapinero'],
    ['busco en Valencia', 'Valencia'],
    ['el barrio de Salamanca', 'Salamanca'],
    ['Me interesa en San Miguel de Allende, por favor', 'San Miguel de Allende'],
    ['en Mayo', undefined],
    ['en Enero o en Viña del Mar', 'Viña del Mar'],
    ['en efectivo', undefined],
  ])('in "%s" is %s', (text, location) => {
    expect(extract(text).location).toBe(location);
  });
});

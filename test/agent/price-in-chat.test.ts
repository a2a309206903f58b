import { describe, expect, it } from 'vitest';

import { extractFacts } from '../../src/agent/spanish/extract-facts.ts';
import { readMoney } from './read-money.ts';

describe('a price as it is written in a chat', () => {
  it.each([
    ['mi presupuesto es $1.5 mdp', '1500000', 'MXN'],
    ['presupuesto: 2 mdp', '2000000', 'MXN'],
    ['hasta 2.5 MDP', '2500000', 'MXN'],
    ['1,2 mdp', '1200000', 'MXN'],
    ['un millón doscientos', '1200000', 'MXN'],
    ['2 mdd', '2000000', 'USD'],
    ['1.5 mde', '1500000', 'EUR'],
    ["2'500,000", '2500000', 'MXN'],
    ["2'500.000 pesos", '2500000', 'MXN'],
    ['1.5M', '1500000', 'MXN'],
    ['2 millones 500', '2500000', 'MXN'],
    ['500 mil varos', '500000', 'MXN'],
    ['dos melones', '2000000', 'MXN'],
  ])('"%s" is %s %s', (text, amount, currency) => {
    expect(readMoney(text, 'MXN')).toEqual({ amount, currency });
  });

  it.each(['un millón doscientos pesos', 'dos millones dos', 'casa de 200 m2', 'terreno de 300 m'])(
    '"%s" is no amount, and is asked again',
    (text) => {
      expect(readMoney(text, 'MXN')).toBeNull();
    },
  );

  it('without its thousands or millions is asked again', () => {
    const context = { currency: 'MXN', now: '2026-11-21T15:00:00Z', zone: 'America/Mexico_City', asked: null };
    expect(extractFacts('mi presupuesto es $1.5', context)).toEqual({});
    expect(extractFacts('mi presupuesto es $1.5 mdp', context)).toEqual({
      budget: { amount: '1500000', currency: 'MXN' },
    });
  });
});

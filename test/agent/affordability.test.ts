import { describe, expect, it } from 'vitest';

import { isAffordable } from '../../src/agent/affordability.ts';
import type { LeadFacts } from '../../src/facts/catalogue.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';

const pesos = (amount: string) => ({ amount, currency: 'CLP' });
const mortgage: LeadFacts = { ...noFacts, financing: 'mortgage_needed', budget: pesos('120000000') };

describe('what a lead looks for', () => {
  it.each<[string, LeadFacts, boolean | null]>([
    ['cash', { ...noFacts, financing: 'cash' }, true],
    ['an approved mortgage', { ...noFacts, financing: 'mortgage_approved' }, true],
    ['no way to pay', { ...mortgage, financing: 'none' }, false],
    ['an income that carries it', { ...mortgage, monthlyIncome: pesos('3000000') }, true],
    ['an income that does not', { ...mortgage, monthlyIncome: pesos('2900000') }, false],
    ['an income in another currency', { ...mortgage, monthlyIncome: { amount: '9000', currency: 'USD' } }, null],
    ['nothing known', noFacts, null],
  ])('with %s is judged by the same rule as the pipeline', (_, facts, expected) => {
    expect(isAffordable(facts)).toBe(expected);
  });
});

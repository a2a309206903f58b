import * as fc from 'fast-check';
import { byFact, factNames, typeOf, type FactName, type FactValue, type LeadFacts } from '../../src/facts/catalogue.ts';
import type { FactType } from '../../src/facts/fact-row.ts';

/** Of each fact: an answer to its question on the morning of 21 November 2026, and its value. */
export const answered: { readonly [Name in FactName]: { readonly answer: string; readonly value: FactValue<Name> } } = {
  purpose: { answer: 'Para vivir.', value: 'live_in' },
  location: { answer: 'En Polanco.', value: 'Polanco' },
  budget: { answer: 'Unos dos millones y medio de pesos.', value: { amount: '2500000', currency: 'MXN' } },
  timeframeMonths: { answer: 'En un mes.', value: 1 },
  financing: { answer: 'Al contado.', value: 'cash' },
  monthlyIncome: { answer: 'Gano noventa mil pesos.', value: { amount: '90000', currency: 'MXN' } },
  meetingAt: { answer: 'El 24 de noviembre a las once de la mañana.', value: '2026-11-24T17:00:00Z' },
};

/** A lead of whom everything is known, which speaks for it in each point. */
export const everyFact = byFact(factNames, (name) => answered[name].value) as LeadFacts;

const money = fc.record({ amount: fc.nat().map(String), currency: fc.constantFrom('MXN', 'EUR', 'CLF') });

/** What may be known of a lead. */
export const anyFacts = fc.record(
  byFact(factNames, (name) => fc.option(anyValue(typeOf(name)))),
) as fc.Arbitrary<LeadFacts>;

function anyValue(type: FactType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'money':
      return money;
    case 'months':
      return fc.nat({ max: 60 });
    case 'choice':
      return fc.constantFrom(...Object.keys(type.choices));
    case 'text':
      return fc.string();
    case 'instant':
      return fc.constant(answered.meetingAt.value);
  }
}

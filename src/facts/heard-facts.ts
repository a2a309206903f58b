import { mendText } from '../text/clean-text.ts';
import { textKinds } from '../text/text-kinds.ts';
import { factNames, typeOf, type FactName, type LeadFacts } from './catalogue.ts';
import type { FactType } from './fact-row.ts';
import { amountPattern, currencyPattern, type Money } from './money.ts';

/** What a language model understood, as facts of a lead: a value that the catalogue does not allow teaches nothing. */
export function heardFacts(said: Readonly<Partial<Record<FactName, unknown>>>): Partial<LeadFacts> {
  const heard = factNames.map((name) => [name, valueOf(typeOf(name), said[name])] as const);
  return Object.fromEntries(heard.filter(([, value]) => value !== null));
}

function valueOf(type: FactType, said: unknown): unknown {
  switch (type.kind) {
    case 'money':
      return isMoney(said) ? said : null;
    case 'months':
      return Number.isInteger(said) && Number(said) >= 0 && Number(said) <= type.max ? said : null;
    case 'choice':
      return typeof said === 'string' && Object.hasOwn(type.choices, said) ? said : null;
    case 'text':
      return typeof said === 'string' ? mendText(said, textKinds.fact) || null : null;
    case 'instant':
      return typeof said === 'string' && !Number.isNaN(Date.parse(said)) ? said : null;
  }
}

function isMoney(said: unknown): said is Money {
  const { amount, currency } = (said ?? {}) as Partial<Record<keyof Money, unknown>>;
  return (
    typeof amount === 'string' &&
    amountPattern.test(amount) &&
    typeof currency === 'string' &&
    currencyPattern.test(currency)
  );
}

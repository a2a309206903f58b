import type { LeadFacts as HeardFacts } from '../../agent/lead-facts.ts';
import {
  amountPattern,
  currencyPattern,
  Financing,
  PropertyPurpose,
  type LeadFacts,
  type Money,
} from '../../lead/facts/lead-facts.ts';
import { mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';

/** What a language model understood, as facts of a lead: what is none of ours teaches nothing. */
export function heardFacts({
  purpose,
  financing,
  location,
  budget,
  monthlyIncome,
  ...same
}: Partial<HeardFacts>): Partial<LeadFacts> {
  return {
    ...same,
    budget: heardMoney(budget),
    monthlyIncome: heardMoney(monthlyIncome),
    location: mendText(location ?? '', textKinds.location) || null,
    purpose: oneOf(PropertyPurpose, purpose),
    financing: oneOf(Financing, financing),
  };
}

function heardMoney(money: Money | null | undefined): Money | null {
  return money && amountPattern.test(money.amount) && currencyPattern.test(money.currency) ? money : null;
}

function oneOf<T extends string>(words: Record<string, T>, heard: string | null | undefined): T | null {
  return Object.values(words).find((word) => word === heard) ?? null;
}

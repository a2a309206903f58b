import type { LeadFacts as HeardFacts } from '../agent/lead-facts.ts';
import { Financing, PropertyPurpose, type LeadFacts } from '../lead/lead-facts.ts';

/** What a language model understood, as facts of a lead: a word that is none of ours teaches nothing. */
export function heardFacts({ purpose, financing, ...same }: Partial<HeardFacts>): Partial<LeadFacts> {
  return { ...same, purpose: oneOf(PropertyPurpose, purpose), financing: oneOf(Financing, financing) };
}

function oneOf<T extends string>(words: Record<string, T>, heard: string | null | undefined): T | null {
  return Object.values(words).find((word) => word === heard) ?? null;
}

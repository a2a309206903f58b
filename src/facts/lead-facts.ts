import { catalogue, factNames, byFact, type FactName, type LeadFacts } from './catalogue.ts';
import type { Theme } from './fact-row.ts';

export const noFacts: LeadFacts = Object.freeze(byFact(factNames, () => null));

/** What is known after learning: a learned value replaces the known one, a null teaches nothing. */
export function mergeFacts(known: LeadFacts, learned: Partial<LeadFacts>): LeadFacts {
  const heard = Object.entries(learned).filter(([, value]) => value !== null && value !== undefined);
  return { ...known, ...Object.fromEntries(heard) };
}

/** Those of `names` that are not known yet, in the order given. */
export function missingFacts(facts: LeadFacts, names: readonly FactName[]): FactName[] {
  return names.filter((name) => facts[name] === null);
}

/** The facts of a theme, in the order in which they are asked. */
export function factsAbout(theme: Theme): FactName[] {
  return factNames.filter((name) => catalogue[name].theme === theme);
}

/** Those without which a profile is incomplete. */
export const profileFacts: readonly FactName[] = factNames.filter((name) => catalogue[name].isInProfile);

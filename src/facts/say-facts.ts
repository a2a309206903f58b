import { rowOf, type FactName, type LeadFacts } from './catalogue.ts';

/** A fact as a part of a Spanish sentence; null when it is not known. */
export function sayFact<Name extends FactName>(name: Name, facts: Partial<Pick<LeadFacts, Name>>): string | null {
  const { [name]: value } = facts;
  return value === null || value === undefined ? null : (rowOf(name).say?.(value) ?? null);
}

/** Those of `names` that are known, as parts of one Spanish sentence. */
export function sayFacts(names: readonly FactName[], facts: Partial<LeadFacts>): string[] {
  return names.map((name) => sayFact(name, facts)).filter((part) => part !== null);
}

/** The labels of facts as a list in English. */
export function labelsOf(names: readonly FactName[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names.map((name) => rowOf(name).label.en));
}

/** Parts joined as a list: "a, b y c". */
export function listInSpanish(parts: readonly string[]): string {
  return new Intl.ListFormat('es', { type: 'conjunction' }).format(parts);
}

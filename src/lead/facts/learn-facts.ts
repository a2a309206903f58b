import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Lead } from '../lead.entity.ts';
import { factNames, type LeadFacts } from '../../facts/catalogue.ts';
import { mergeFacts } from '../../facts/lead-facts.ts';
import { rescoreLead } from '../score/rescore-lead.ts';

/**
 * Adds what was learned to what is known, counts the score again and records it when something is new. `source` says
 * where it was learned: `user`, `import`, `message`, `call`. The caller holds the lock of the lead.
 */
export function learnFacts(tx: Tx, lead: Lead, learned: Partial<LeadFacts>, source: string): void {
  keepFacts(tx, lead, mergeFacts(lead.facts, learned), source);
}

/** The same for what a person sets: a null empties the fact. */
export function setFacts(tx: Tx, lead: Lead, told: Partial<LeadFacts>): void {
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  keepFacts(tx, lead, { ...lead.facts, ...given }, 'user');
}

function keepFacts(tx: Tx, lead: Lead, facts: LeadFacts, source: string): void {
  const names = factNames.filter((name) => !isDeepStrictEqual(lead.facts[name], facts[name]));
  if (names.length === 0) return;
  lead.facts = facts;
  tx.record('lead.facts_learned', lead, { names, source });
  rescoreLead(tx, lead);
}

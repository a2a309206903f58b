import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../storage/commit/tx.ts';
import type { Lead } from './lead.entity.ts';
import { factNames, mergeFacts, type LeadFacts } from './lead-facts.ts';
import { rescoreLead } from './rescore-lead.ts';

/**
 * Adds what was learned to what is known, counts the score again and records it when something is new. `source` says
 * where it was learned: `user`, `import`, `message`, `call`. The caller holds the lock of the lead.
 */
export function learnFacts(tx: Tx, lead: Lead, learned: Partial<LeadFacts>, source: string): void {
  const known = lead.facts;
  const merged = mergeFacts(known, learned);
  const names = factNames.filter((name) => !isDeepStrictEqual(known[name], merged[name]));
  if (names.length === 0) return;
  lead.facts = merged;
  tx.record('lead.facts_learned', lead, { names, source });
  rescoreLead(tx, lead);
}

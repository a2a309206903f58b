import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import { Consent } from './consent.entity.ts';
import { loadSuppressions } from './contact-facts.ts';
import { Suppression } from './suppression.entity.ts';

/** A lead's consents, newest first; batched. */
export async function consentsOf(scope: Scope, { id }: Lead): Promise<Consent[]> {
  const found = await scope.batch<Consent[]>('consents', id, async (leadIds) => {
    const rows = await scope.read.find(Consent, { leadId: { $in: leadIds } }, { sort: { givenAt: -1, _id: -1 } });
    return Map.groupBy(rows, ({ leadId }) => leadId);
  });
  return found ?? [];
}

/** The suppressions that concern a lead, newest first; batched. */
export async function suppressionsOf(scope: Scope, { id }: Lead): Promise<Suppression[]> {
  const found = await scope.batch<Suppression[]>('suppressions', id, async (leadIds) => {
    const leads = await Promise.all(leadIds.map((leadId) => scope.read.get(Lead, leadId)));
    const rows = await loadSuppressions((entity) => scope.read.collection(entity), leads);
    return new Map([...rows].map(([leadId, own]) => [leadId, own.map((row) => hydrate(Suppression, row))]));
  });
  return found ?? [];
}

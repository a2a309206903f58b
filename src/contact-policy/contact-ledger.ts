import { pageOf, readPage, type Connection, type PageArgs } from '../graphql/connection.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import { loadSuppressions, rowsOfReader } from './contact-facts.ts';
import { recipientHashes } from './contact-recipient.ts';
import { Suppression } from './suppression.entity.ts';

/** The suppressions that concern a lead, newest first; the first pages of many leads are one query. */
export async function suppressionsOf(scope: Scope, lead: Lead, page: PageArgs): Promise<Connection<Suppression>> {
  const concerned = { $or: [{ leadId: lead.id }, { recipientHashes: { $in: recipientHashes(lead) } }] };
  const query = { filter: concerned, sortBy: '_id', descending: true };
  if (page.after) return readPage(scope.read, Suppression, query, page);
  const rows = await scope.batch<Suppression[]>(`suppressions, ${page.first}`, lead.id, async (leadIds) => {
    const leads = await Promise.all(leadIds.map((leadId) => scope.read.get(Lead, leadId)));
    const found = [...(await loadSuppressions(rowsOfReader(scope.read), leads))];
    const first = found.map(([leadId, own]) => [leadId, own.slice(0, page.first + 1)] as const);
    scope.read.countRows(first.reduce((sum, [, own]) => sum + own.length, 0));
    return new Map(first.map(([leadId, own]) => [leadId, own.map((row) => hydrate(Suppression, row))]));
  });
  return pageOf(rows ?? [], query, page.first, () => scope.read.count(Suppression, concerned));
}

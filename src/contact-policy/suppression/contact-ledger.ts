import { pageOf, readPage, sizeOfPage, type Connection, type PageArgs } from '../../graphql/connection.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { hydrate } from '../../storage/broker-reader.ts';
import { loadSuppressions, rowsOfReader } from '../decision/contact-facts.ts';
import { recipientHashes } from '../decision/contact-recipient.ts';
import { Suppression } from './suppression.entity.ts';

/** The suppressions that concern a lead, newest first; the first pages of many leads are one query. */
export async function suppressionsOf(scope: Scope, lead: Lead, page: PageArgs): Promise<Connection<Suppression>> {
  const concerned = { $or: [{ leadId: lead.id }, { recipientHashes: { $in: recipientHashes(lead) } }] };
  const query = { filter: concerned, sortBy: '_id', descending: true };
  if (page.after || page.before) return readPage(scope.read, Suppression, query, page);
  const { rows, fromEnd } = sizeOfPage(page);
  const found = await scope.batch<Suppression[]>(`suppressions, ${rows} ${fromEnd}`, lead.id, async (leadIds) => {
    const leads = await Promise.all(leadIds.map((leadId) => scope.read.get(Lead, leadId)));
    const all = [...(await loadSuppressions(rowsOfReader(scope.read), leads))];
    const kept = all.map(([leadId, own]) => [leadId, (fromEnd ? own.toReversed() : own).slice(0, rows + 1)] as const);
    scope.read.countRows(kept.reduce((sum, [, own]) => sum + own.length, 0));
    return new Map(kept.map(([leadId, own]) => [leadId, own.map((row) => hydrate(Suppression, row))]));
  });
  return pageOf(found ?? [], query, page, () => scope.read.count(Suppression, concerned));
}

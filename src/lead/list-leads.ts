import type { CountryCode } from 'libphonenumber-js/max';
import { findBroker } from '../account/find-broker.ts';
import { readPage, type Connection } from '../graphql/connection.ts';
import type { Scope } from '../runtime/scope.ts';
import type { RowFilter } from '../storage/tenancy/broker-collection.ts';
import { Lead } from './lead.entity.ts';
import { LeadSort, type LeadFilter, type LeadsArgs } from './lead-filter.types.ts';
import { queryKey } from './identity/search-keys.ts';
import { queryWords } from './identity/search-words.ts';

const sortedBy: Record<LeadSort, string> = {
  [LeadSort.NEWEST]: '_id',
  [LeadSort.SCORE]: 'score',
  [LeadSort.LAST_ACTIVITY]: 'lastActivityAt',
};

/** One page of the broker's leads, archived ones left out unless asked for. */
export async function listLeads(scope: Scope, { filter, sort, ...page }: LeadsArgs): Promise<Connection<Lead>> {
  scope.viewer.require('lead:read');
  const { text, ...others } = filter ?? {};
  const selected = { ...selectLeads(others), ...(text != null && (await foundByText(scope, text))) };
  return readPage(scope.read, Lead, { filter: selected, sortBy: sortedBy[sort], descending: true }, page);
}

async function foundByText(scope: Scope, text: string): Promise<RowFilter> {
  const { country } = await findBroker(scope);
  return foundBy(queryWords(text, country as CountryCode));
}

/** The stored condition of a filter on leads. */
function selectLeads({
  stage,
  assigneeId,
  treatment,
  scoreMin,
  scoreMax,
  includeArchived,
}: Omit<LeadFilter, 'text'>): RowFilter {
  const score = { ...(scoreMin != null && { $gte: scoreMin }), ...(scoreMax != null && { $lte: scoreMax }) };
  return {
    ...(stage && { stage }),
    ...(assigneeId && { assigneeId }),
    ...(treatment && { treatment }),
    ...(Object.keys(score).length > 0 && { score }),
    ...(!includeArchived && { archivedAt: null }),
  };
}

/** A text in which there is no word finds nobody: no lead has an empty key. */
function foundBy(ways: readonly string[][]): RowFilter {
  const [one = { searchKeys: '' }, ...others] = ways.map(beginningWithAll);
  return others.length > 0 ? { $or: [one, ...others] } : one;
}

function beginningWithAll(words: readonly string[]): RowFilter {
  return { searchKeys: queryKey(words), $and: words.map(beginningWith) };
}

/** The words are searched in the form in which they are stored. */
function beginningWith(word: string): RowFilter {
  return { searchWords: { $regex: `^${word.replace(/[.+]/g, String.raw`\$&`)}` } };
}

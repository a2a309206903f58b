import { readPage, type Connection } from '../graphql/connection.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import type { InactiveLeadsArgs } from './pipeline.types.ts';
import { DAY } from '../runtime/durations.ts';

/** Leads that have been in a stage for so many days in which nothing happened between them and the broker; the longest silent first. */
export function inactiveLeads(
  scope: Scope,
  { stage, inactivityDays, ...page }: InactiveLeadsArgs,
): Promise<Connection<Lead>> {
  scope.viewer.require('lead:read');
  const since = new Date(scope.now().getTime() - inactivityDays * DAY);
  const filter = { stage, lastActivityAt: { $lte: since }, stageEnteredAt: { $lte: since }, archivedAt: null };
  // A page that is asked for later goes on in the same order: who has become silent since stands at its end.
  const knownBy = { stage, inactivityDays };
  return readPage(scope.read, Lead, { filter, knownBy, sortBy: 'lastActivityAt', descending: false }, page);
}

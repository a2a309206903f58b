import { readPage, type Connection } from '../graphql/connection.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import type { InactiveLeadsArgs } from './pipeline.types.ts';
import { DAY, HOUR } from '../runtime/durations.ts';

/** Leads that have been in a stage for so many days in which nothing happened between them and the broker; the longest silent first. */
export function inactiveLeads(
  scope: Scope,
  { stage, inactivityDays, ...page }: InactiveLeadsArgs,
): Promise<Connection<Lead>> {
  scope.viewer.require('lead:read');
  // To the hour, so that the pages of one reader are of one list: a cursor fits one filter only.
  const since = new Date(Math.floor((scope.now().getTime() - inactivityDays * DAY) / HOUR) * HOUR);
  const filter = { stage, lastActivityAt: { $lte: since }, stageEnteredAt: { $lte: since }, archivedAt: null };
  return readPage(scope.read, Lead, { filter, sortBy: 'lastActivityAt', descending: false }, page);
}

import { connectionOf, readPage, type Connection, type PageArgs } from '../graphql/connection.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import type { RowFilter } from '../storage/tenancy/broker-collection.ts';
import type { CallFilter } from './call.types.ts';
import { VoiceCall } from './voice-call.entity.ts';

export const CallConnection = connectionOf(VoiceCall, 'VoiceCall');

/** Calls, newest first. */
export function listCalls(
  scope: Scope,
  { from, to, ...equal }: CallFilter,
  page: PageArgs,
): Promise<Connection<VoiceCall>> {
  scope.viewer.may('call:read');
  const given = Object.entries(equal).filter(([, value]) => value != null);
  const asked = { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) };
  const filter = { ...Object.fromEntries(given), ...(from || to ? { createdAt: asked } : {}) } as RowFilter;
  return readPage(scope.read, VoiceCall, { filter, sortBy: 'createdAt', descending: true }, page);
}

/** The calls to one lead, newest first. NOT_FOUND for an unknown lead. */
export async function callsByLead(scope: Scope, leadId: string, page: PageArgs): Promise<Connection<VoiceCall>> {
  scope.viewer.may('call:read');
  await scope.read.get(Lead, leadId);
  return readPage(scope.read, VoiceCall, { filter: { leadId }, sortBy: 'createdAt', descending: true }, page);
}

/** The newest `first` calls to a lead; batched over leads. */
export async function newestCalls(scope: Scope, leadId: string, first: number): Promise<VoiceCall[]> {
  scope.viewer.may('call:read');
  const found = await scope.batch<VoiceCall[]>(`newest-calls-${first}`, leadId, async (leadIds) => {
    const newest = { $topN: { n: first, sortBy: { createdAt: -1, _id: -1 }, output: '$$ROOT' } };
    const stages = [{ $match: { leadId: { $in: leadIds } } }, { $group: { _id: '$leadId', calls: newest } }];
    const groups = await scope.read.collection(VoiceCall).aggregate(stages);
    return new Map(groups.map(({ _id, calls }) => [_id as string, calls.map((row: never) => hydrate(VoiceCall, row))]));
  });
  return found ?? [];
}

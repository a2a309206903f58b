import { connectionOf, readPage, type Connection, type PageArgs } from '../graphql/connection.ts';
import { readNestedPage } from '../graphql/nested-page.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
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
  scope.viewer.require('call:read');
  const given = Object.entries(equal).filter(([, value]) => value != null);
  const asked = { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) };
  const filter = { ...Object.fromEntries(given), ...(from || to ? { createdAt: asked } : {}) } as RowFilter;
  return readPage(scope.read, VoiceCall, { filter, sortBy: 'createdAt', descending: true }, page);
}

/** The calls to one lead, newest first. NOT_FOUND for an unknown lead. */
export async function callsByLead(scope: Scope, leadId: string, page: PageArgs): Promise<Connection<VoiceCall>> {
  scope.viewer.require('call:read');
  await scope.read.get(Lead, leadId);
  return callsOf(scope, leadId, page);
}

/** The calls to one lead, newest first; the first pages of many leads are one query. */
export function callsOf(scope: Scope, leadId: string, page: PageArgs): Promise<Connection<VoiceCall>> {
  return readNestedPage(
    scope,
    VoiceCall,
    { parent: { field: 'leadId', id: leadId }, sortBy: 'createdAt', descending: true },
    page,
  );
}

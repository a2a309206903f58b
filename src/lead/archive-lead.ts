import type { Scope } from '../runtime/scope.ts';
import { Lead } from './lead.entity.ts';

/** Puts a lead away: out of lists and the pipeline's numbers. Nothing of it is deleted, and its phone stays taken. */
export function archiveLead(scope: Scope, leadId: string): Promise<Lead> {
  scope.viewer.require('lead:write');
  return scope.commit(async (tx) => {
    const lead = await tx.lock(Lead, leadId);
    tx.record('lead.archived', lead, { stage: lead.stage, wasArchived: lead.archivedAt !== null });
    lead.archivedAt ??= tx.now();
    return lead;
  });
}

/** Takes a lead back into lists and numbers. */
export function restoreLead(scope: Scope, leadId: string): Promise<Lead> {
  scope.viewer.require('lead:write');
  return scope.commit(async (tx) => {
    const lead = await tx.lock(Lead, leadId);
    tx.record('lead.restored', lead, { stage: lead.stage, wasArchived: lead.archivedAt !== null });
    lead.archivedAt = null;
    return lead;
  });
}

import type { Scope } from '../runtime/scope.ts';
import type { ArchiveLeadInput, RestoreLeadInput } from './work/lead-work.types.ts';
import { Lead } from './lead.entity.ts';

/** Puts a lead away: out of lists and the pipeline's numbers. Nothing of it is deleted, and its phone stays taken. */
export function archiveLead(scope: Scope, input: ArchiveLeadInput): Promise<Lead> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, input.leadId);
      tx.record('lead.archived', lead, { stage: lead.stage, wasArchived: lead.archivedAt !== null });
      lead.archivedAt ??= tx.now();
      return lead;
    },
    { operation: 'archiveLead', input },
  );
}

/** Takes a lead back into lists and numbers. */
export function restoreLead(scope: Scope, input: RestoreLeadInput): Promise<Lead> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, input.leadId);
      tx.record('lead.restored', lead, { stage: lead.stage, wasArchived: lead.archivedAt !== null });
      lead.archivedAt = null;
      return lead;
    },
    { operation: 'restoreLead', input },
  );
}

import type { Scope } from '../runtime/scope.ts';
import { Lead } from './lead.entity.ts';
import { requireAssignee } from './require-assignee.ts';

/** Gives a lead to a member who works for the broker; null takes it from whoever has it. */
export function assignLead(scope: Scope, leadId: string, memberId: string | null): Promise<Lead> {
  scope.viewer.require('lead:write');
  return scope.commit(async (tx) => {
    const lead = await tx.lock(Lead, leadId);
    if (memberId) await requireAssignee(tx, memberId, 'memberId');
    const before = lead.assigneeId;
    lead.assigneeId = memberId;
    tx.record('lead.assigned', lead, { from: before, to: memberId });
    return lead;
  });
}

import type { Scope } from '../../runtime/scope.ts';
import { Lead } from '../lead.entity.ts';
import type { AssignLeadInput } from './lead-work.types.ts';
import { requireAssignee } from './require-assignee.ts';

/** Gives a lead to a member who works for the broker; null takes it from whoever has it. */
export function assignLead(scope: Scope, input: AssignLeadInput): Promise<Lead> {
  scope.viewer.require('lead:write');
  const { leadId, memberId = null } = input;
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, leadId);
      if (memberId) await requireAssignee(tx, memberId, 'input.memberId');
      const before = lead.assigneeId;
      lead.assigneeId = memberId;
      tx.record('lead.assigned', lead, { from: before, to: memberId });
      return lead;
    },
    { operation: 'assignLead', input },
  );
}

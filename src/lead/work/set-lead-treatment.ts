import { requireNear } from '../../text/date-bounds.ts';
import type { Scope } from '../../runtime/scope.ts';
import { Lead } from '../lead.entity.ts';
import type { SetLeadTreatmentInput } from './lead-work.types.ts';

/** Says who takes the next action with a lead, and when; omitted fields stay, null clears them. BAD_USER_INPUT for a time far from now. */
export function setLeadTreatment(scope: Scope, input: SetLeadTreatmentInput): Promise<Lead> {
  scope.viewer.require('lead:write');
  const { leadId, treatment, nextActionAt } = input;
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, leadId);
      if (treatment !== undefined) lead.treatment = treatment;
      // The time that is stored may be sent again with another treatment, however late it is by now.
      if (nextActionAt && nextActionAt.getTime() !== lead.nextActionAt?.getTime())
        requireNear('input.nextActionAt', nextActionAt, tx.now());
      if (nextActionAt !== undefined) lead.nextActionAt = nextActionAt;
      tx.record('lead.treatment_set', lead);
      return lead;
    },
    { operation: 'setLeadTreatment', input },
  );
}

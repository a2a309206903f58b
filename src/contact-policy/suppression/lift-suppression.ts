import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { LiftSuppressionInput } from '../contact-policy.types.ts';
import { Suppression } from './suppression.entity.ts';

/** Ends a suppression, for a lead who asked to be contacted again. Lifting it again changes nothing. */
export async function liftSuppression(scope: Scope, input: LiftSuppressionInput): Promise<Suppression> {
  scope.viewer.require('contact_policy:write');
  const { suppressionId, reason } = input;
  return scope.commit(
    async (tx) => {
      const { leadId } = await tx.get(Suppression, suppressionId);
      await tx.lock(Lead, leadId);
      const suppression = await tx.get(Suppression, suppressionId);
      if (suppression.liftedAt) return suppression;
      suppression.liftedAt = tx.now();
      tx.record('suppression.lifted', suppression, { channel: suppression.channel }, { reason });
      return suppression;
    },
    { operation: 'liftSuppression', input },
  );
}

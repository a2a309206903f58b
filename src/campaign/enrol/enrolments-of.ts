import type { Scope } from '../../scope.ts';
import { Enrolment } from '../enrolment.entity.ts';

/** A lead's runs through campaigns, latest first; batched. */
export async function enrolmentsOf(scope: Scope, leadId: string): Promise<Enrolment[]> {
  scope.viewer.may('campaign:read');
  const found = await scope.batch('enrolments', leadId, async (leadIds) => {
    const runs = await scope.read.find(
      Enrolment,
      { leadId: { $in: leadIds } },
      { sort: { leadId: 1, enteredAt: -1, _id: -1 } },
    );
    return Map.groupBy(runs, (run) => run.leadId);
  });
  return found ?? [];
}

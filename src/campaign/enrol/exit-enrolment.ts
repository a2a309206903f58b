import type { Scope } from '../../runtime/scope.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { said } from '../rules/said.ts';
import type { ExitEnrolmentInput } from './enrolment-input.types.ts';
import { endEnrolment } from './exit-enrolments.ts';

/** Takes a lead out of a campaign by hand. One that is over stays as it is. */
export async function exitEnrolment(scope: Scope, input: ExitEnrolmentInput): Promise<Enrolment> {
  const { enrolmentId, reason } = input;
  scope.viewer.require('campaign:write');
  const why = reason ? said('TAKEN_OUT_BECAUSE', { text: reason }) : said('TAKEN_OUT');
  await scope.commit(
    async (tx) => {
      const enrolment = await tx.get(Enrolment, enrolmentId);
      await tx.lock(Lead, enrolment.leadId);
      await endEnrolment(tx, enrolment, why);
    },
    { operation: 'exitEnrolment', input },
  );
  return scope.read.get(Enrolment, enrolmentId);
}

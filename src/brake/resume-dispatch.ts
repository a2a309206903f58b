import { refusal } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import { everyBroker } from '../storage/tenancy/every-broker.ts';
import type { ResumeDispatchInput } from './brake.types.ts';
import { DispatchStop } from './dispatch-stop.entity.ts';
import { findStops } from './find-stops.ts';

/**
 * Lifts a stop; what waited because of it goes on in the order in which it was due. One that is lifted already stays as it
 * is. CONFLICT STOP_OF_OPERATOR for a stop of the installation, NOT_FOUND for an unknown one.
 */
export async function resumeDispatch(scope: Scope, input: ResumeDispatchInput): Promise<DispatchStop> {
  scope.viewer.require('dispatch:resume');
  await refuseStopOfOperator(scope, input.stopId);
  return scope.commit(
    async (tx) => {
      const stop = await tx.lock(DispatchStop, input.stopId);
      if (stop.liftedAt !== null) return stop;
      const { skipOverdue } = input;
      Object.assign(stop, { liftedAt: tx.now(), liftedBy: tx.actor, skipOverdue });
      const { scope: stopped, campaignId } = stop;
      tx.record('dispatch.resumed', stop, { scope: stopped, campaignId, skipOverdue });
      return stop;
    },
    { operation: 'resumeDispatch', input },
  );
}

async function refuseStopOfOperator({ runtime, viewer }: Scope, stopId: string): Promise<void> {
  if (viewer.broker === everyBroker) return;
  const stops = await findStops(runtime.database.db, viewer.broker);
  if (stops.some(({ id, broker }) => id === stopId && broker === everyBroker)) throw refusal('STOP_OF_OPERATOR');
}

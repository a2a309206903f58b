import { badInput } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import type { StopDispatchInput } from './brake.types.ts';
import { DispatchStop } from './dispatch-stop.entity.ts';
import { StopScope } from './stop-scope.ts';

/**
 * Lets nothing more go out that the scope covers. What is stopped already stays one stop; `hangUp` is added to it.
 * BAD_USER_INPUT for a campaign without the scope CAMPAIGN or the other way round, NOT_FOUND for an unknown campaign.
 */
export async function stopDispatch(scope: Scope, input: StopDispatchInput): Promise<DispatchStop> {
  scope.viewer.require('dispatch:stop');
  const { campaignId = null } = input;
  if (input.scope === StopScope.CAMPAIGN && campaignId === null)
    throw badInput('input.campaignId', 'STOP_CAMPAIGN_MISSING');
  if (input.scope !== StopScope.CAMPAIGN && campaignId !== null)
    throw badInput('input.campaignId', 'STOP_CAMPAIGN_NOT_TAKEN');
  return scope.commit((tx) => stop(tx, input), { operation: 'stopDispatch', input });
}

async function stop(tx: Tx, input: StopDispatchInput): Promise<DispatchStop> {
  const { scope, campaignId = null, hangUp, reason = null } = input;
  const standing = await tx.findOne(DispatchStop, { scope, campaignId, liftedAt: null });
  if (standing && (standing.hangUp || !hangUp)) return standing;
  const current = standing
    ? await tx.lock(DispatchStop, standing.id)
    : tx.create(DispatchStop, { scope, campaignId, reason, stoppedBy: tx.actor });
  current.hangUp = hangUp;
  tx.record('dispatch.stopped', current, { scope, campaignId, hangUp });
  return current;
}

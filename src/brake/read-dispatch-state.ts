import type { Scope } from '../runtime/scope.ts';
import { maxStops, type DispatchState } from './brake.types.ts';
import { findStops } from './find-stops.ts';

/** The stops that hold now. */
export async function readDispatchState(scope: Scope): Promise<DispatchState> {
  scope.viewer.require('campaign:read');
  const stops = await findStops(scope.runtime.database.db, scope.viewer.broker);
  return { stops: stops.filter(({ liftedAt }) => liftedAt === null).slice(0, maxStops) };
}

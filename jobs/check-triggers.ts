import { checkDueTriggers } from '../src/campaign/enrol/check-campaign-triggers.ts';
import type { Runtime } from '../src/scope.ts';

/** Looks for leads that meet a score or have been quiet, hourly for each campaign. */
export function checkTriggers(runtime: Runtime): Promise<number> {
  return checkDueTriggers(runtime);
}

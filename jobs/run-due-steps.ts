import { runDueSteps as carryOut } from '../src/campaign/dispatch/run-due-steps.ts';
import type { Runtime } from '../src/scope.ts';

/** Carries out the campaign steps that are due. */
export function runDueSteps(runtime: Runtime): Promise<number> {
  return carryOut(runtime);
}

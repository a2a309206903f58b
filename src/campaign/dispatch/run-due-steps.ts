import { asSystem, type Runtime } from '../../runtime/scope.ts';
import { findDueBroker } from '../../storage/find-due-broker.ts';
import { claimDueEnrolments } from './claim-due-enrolments.ts';
import { workOffClaim } from './work-off-claim.ts';

/** A run ends after this time: a worker that closes waits for it. */
const slice = 5000;

/** The broker served last, by this process: where the next run goes on. Losing it costs nothing but the turn. */
const lastServed = new WeakMap<Runtime, string>();

/** Carries out what is due, brokers in turn, a batch each. Answers how many runs were looked at. */
export async function runDueSteps(runtime: Runtime): Promise<number> {
  const end = performance.now() + slice;
  const idle = new Set<string>();
  let handled = 0;
  while (performance.now() < end) {
    const now = runtime.clock.now();
    const last = lastServed.get(runtime) ?? '';
    const broker = await findDueBroker(runtime.database.db, {
      collection: 'enrolments',
      field: 'nextStepAt',
      now,
      last,
    });
    if (!broker || idle.has(broker)) break;
    lastServed.set(runtime, broker);
    const scope = asSystem(runtime, broker, 'run-due-steps');
    const claim = await claimDueEnrolments(scope);
    if (claim.enrolments.length === 0) idle.add(broker);
    else await workOffClaim(scope, claim);
    handled += claim.enrolments.length;
  }
  return handled;
}

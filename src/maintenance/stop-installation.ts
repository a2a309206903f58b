import { findAllStops } from '../brake/find-stops.ts';
import { resumeDispatch } from '../brake/resume-dispatch.ts';
import { stopDispatch } from '../brake/stop-dispatch.ts';
import { StopScope } from '../brake/stop-scope.ts';
import { asSystem, type Runtime } from '../runtime/scope.ts';
import { everyBroker } from '../storage/tenancy/every-broker.ts';

const scopes: readonly string[] = [StopScope.ALL, StopScope.CALLS, StopScope.MESSAGES];

interface StopWords {
  scope: string;
  /** Every broker reads it. */
  reason: string | null;
  hangUp: boolean;
}

/** Stops every broker of the installation. Throws for an unknown scope. */
export async function stopInstallation(runtime: Runtime, { scope, reason, hangUp }: StopWords): Promise<void> {
  if (!scopes.includes(scope)) throw new Error(`Say what to stop: ${scopes.join(', ')}`);
  await stopDispatch(operator(runtime), { scope: scope as StopScope, reason, hangUp });
}

/** Lifts all stops of the installation, and answers how many there were. Those that brokers made stay. */
export async function resumeInstallation(runtime: Runtime, skipOverdue: boolean): Promise<number> {
  const stops = await findAllStops(runtime.database.db);
  const open = stops.filter(({ broker, liftedAt }) => broker === everyBroker && liftedAt === null);
  for (const { id: stopId } of open) await resumeDispatch(operator(runtime), { stopId, skipOverdue });
  return open.length;
}

function operator(runtime: Runtime) {
  return asSystem(runtime, everyBroker, 'operator');
}

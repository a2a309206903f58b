import type { Config } from '../../config.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { Admission, type AdmissionSettings } from './admission.ts';
import { watchApiProcesses } from './api-processes.ts';
import type { BudgetRates } from './budgets.ts';
import type { PlaceLimits } from './places.ts';
import { limits } from '../limits/numbers.ts';

const places: PlaceLimits = {
  places: limits.operationsAtOnce,
  share: limits.operationsOfBroker,
  waitingOfGroup: limits.waitingOfBroker,
  waiting: limits.waitingOperations,
  patience: limits.waitingMilliseconds,
};

/** The admission of this process, with the budgets as configured; `overrides` takes precedence. */
export async function openAdmission(
  runtime: Runtime,
  config: Config,
  overrides: Partial<AdmissionSettings> = {},
): Promise<{ admission: Admission; close: () => void }> {
  const processes = await watchApiProcesses(runtime);
  const admission = new Admission({
    rates: ratesOf(config),
    places,
    maxLoopDelay: limits.loopDelayMilliseconds,
    processes: processes.count,
    ...overrides,
  });
  const close = () => {
    processes.close();
    admission.close();
  };
  return { admission, close };
}

function ratesOf(config: Config): BudgetRates {
  return {
    broker: { maximum: config.BROKER_POINTS, refillPerSecond: config.BROKER_POINTS_PER_SECOND },
    credential: { maximum: config.CREDENTIAL_POINTS, refillPerSecond: config.CREDENTIAL_POINTS_PER_SECOND },
    address: { maximum: config.ADDRESS_POINTS, refillPerSecond: config.ADDRESS_POINTS_PER_MINUTE / 60 },
  };
}

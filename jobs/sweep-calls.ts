import { sweepCalls as sweepLostCalls } from '../src/call/sweep-calls.ts';
import type { Runtime } from '../src/scope.ts';

export function sweepCalls(runtime: Runtime): Promise<number> {
  return sweepLostCalls(runtime);
}

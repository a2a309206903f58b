import { finishCalls as finishEndedCalls } from '../src/call/finish-calls.ts';
import type { Runtime } from '../src/scope.ts';

export function finishCalls(runtime: Runtime): Promise<number> {
  return finishEndedCalls(runtime);
}

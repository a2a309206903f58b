import { placeCalls as placeDueCalls } from '../src/call/place-calls.ts';
import type { Runtime } from '../src/scope.ts';

export function placeCalls(runtime: Runtime): Promise<number> {
  return placeDueCalls(runtime);
}

import { runImports as runDueImports } from '../src/lead/importing/run-imports.ts';
import type { Runtime } from '../src/scope.ts';

export function runImports(runtime: Runtime): Promise<number> {
  return runDueImports(runtime);
}

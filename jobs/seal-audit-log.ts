import { sealLog } from '../src/audit/seal-log.ts';
import type { Runtime } from '../src/scope.ts';

export function sealAuditLog(runtime: Runtime): Promise<number> {
  return sealLog(runtime);
}

import { sealLog } from '../src/audit/seal-log.ts';
import { waitsForSeal } from '../src/audit/unsealed.ts';
import type { Job } from './job.ts';

export const sealAuditLog: Job = {
  name: 'seal-audit-log',
  wakes: 'every event',
  pace: 1000,
  leases: 1,
  nextDue: async ({ database, clock }) => ((await waitsForSeal(database.db)) ? clock.now() : null),
  run: sealLog,
};

import { nextImportAt } from '../src/lead/import/job/claim-import.ts';
import { runImports as runDueImports } from '../src/lead/import/job/run-imports.ts';
import type { Job } from './job.ts';

/** Works on imports, each of another broker; two go on beside each other, so that a long one keeps nobody waiting for its turn. */
export const runImports: Job = {
  name: 'run-imports',
  wakes: [
    'import.started',
    // Another worker is at a long one: this one helps.
    'import.progressed',
  ],
  pace: 200,
  leases: 2,
  nextDue: ({ database }) => nextImportAt(database.db),
  run: runDueImports,
};

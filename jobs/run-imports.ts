import { nextImportAt } from '../src/lead/importing/claim-import.ts';
import { runImports as runDueImports } from '../src/lead/importing/run-imports.ts';
import type { Job } from './job.ts';

export const runImports: Job = {
  name: 'run-imports',
  wakes: ['import.started'],
  pace: 1000,
  leases: 1,
  nextDue: ({ database }) => nextImportAt(database.db),
  run: runDueImports,
};

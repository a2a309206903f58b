import { rescoreDueLeads } from '../src/lead/score/rescore-due-leads.ts';
import { firstDue } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

/** Counts scores again that time alone has changed. No event brings any sooner than in two days, so none wakes it. */
export const rescoreLeads: Job = {
  name: 'rescore-leads',
  wakes: [],
  pace: 1000,
  leases: 1,
  nextDue: ({ database }) => firstDue(database.db, { collection: 'leads', field: 'rescoreAt' }),
  run: rescoreDueLeads,
};

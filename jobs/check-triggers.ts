import { checkDueTriggers } from '../src/campaign/enrol/check-campaign-triggers.ts';
import { firstDue } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

/** Looks for leads that meet a score or have been quiet, hourly for each campaign. */
export const checkTriggers: Job = {
  name: 'check-triggers',
  wakes: ['campaign.status_changed', 'campaign.updated', 'campaign.check_requested'],
  pace: 1000,
  leases: 1,
  nextDue: ({ database }) => firstDue(database.db, { collection: 'campaigns', field: 'nextCheckAt' }),
  run: checkDueTriggers,
};

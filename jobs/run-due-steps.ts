import { runDueSteps as carryOut } from '../src/campaign/dispatch/run-due-steps.ts';
import { firstDue } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

/** Carries out the campaign steps that are due; up to eight runs of it share the backlog. */
export const runDueSteps: Job = {
  name: 'run-due-steps',
  wakes: [
    'enrolment.started',
    // Another worker is at a backlog: this one helps.
    'enrolment.step_done',
    'message.sent',
    'message.failed',
    'message.unknown',
    'call.ended',
    'lead.treatment_set',
    'lead.updated',
    'campaign.updated',
    'campaign.status_changed',
    'campaign.archived',
  ],
  pace: 200,
  leases: 8,
  nextDue: ({ database }) => firstDue(database.db, { collection: 'enrolments', field: 'nextStepAt' }),
  run: carryOut,
};

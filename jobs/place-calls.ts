import { DialState } from '../src/call/call.enums.ts';
import { placeCalls as placeDueCalls } from '../src/call/place-calls.ts';
import { firstDue } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

const waiting = { collection: 'voice_calls', prefix: { dial: DialState.WAITING }, field: 'dueAt' };

export const placeCalls: Job = {
  name: 'place-calls',
  // A call that ends frees a line; one that the carrier does not know waits again; a campaign that goes on puts its calls back.
  wakes: [
    'call.requested',
    'call.updated',
    'call.ended',
    'call_settings.updated',
    'campaign.status_changed',
    'enrolment.exited',
  ],
  pace: 1000,
  leases: 1,
  nextDue: ({ database }) => firstDue(database.db, waiting),
  run: placeDueCalls,
};

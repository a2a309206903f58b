import { DialState } from '../src/call/call.enums.ts';
import { finishCalls as finishEndedCalls } from '../src/call/finish-calls.ts';
import { firstDue } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

const over = { collection: 'voice_calls', prefix: { dial: DialState.OVER }, field: 'dueAt' };

export const finishCalls: Job = {
  name: 'finish-calls',
  wakes: ['call.ended'],
  pace: 1000,
  leases: 1,
  nextDue: ({ database }) => firstDue(database.db, over),
  run: finishEndedCalls,
};

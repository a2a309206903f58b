import { DialState } from '../src/call/call.enums.ts';
import { sweepCalls as sweepLostCalls } from '../src/call/sweep-calls.ts';
import { firstDueOf } from '../src/storage/first-due.ts';
import type { Job } from './job.ts';

const onTheLine = [DialState.PLACING, DialState.PLACED].map((dial) => ({
  collection: 'voice_calls',
  prefix: { dial },
  field: 'dueAt',
}));

export const sweepCalls: Job = {
  name: 'sweep-calls',
  wakes: ['call.placed', 'call.updated'],
  pace: 10_000,
  leases: 1,
  nextDue: ({ database }) => firstDueOf(database.db, onTheLine),
  run: sweepLostCalls,
};

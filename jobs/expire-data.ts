import { expireData as removeExpired } from '../src/storage/expire-data.ts';
import type { Job } from './job.ts';

/** Removes what is kept for a time only: sessions, idempotency keys, refused rows of imports. Nobody waits for it: each sweep does. */
export const expireData: Job = {
  name: 'expire-data',
  wakes: [],
  pace: 1000,
  leases: 1,
  nextDue: async () => null,
  run: removeExpired,
};

import { expireData as removeExpired } from '../src/storage/expire-data.ts';
import { expireFiles } from '../src/storage/files/expire-files.ts';
import type { Job } from './job.ts';

/** Removes what is kept for a time only: sessions, idempotency keys, refused rows and files of imports, broken uploads. Nobody waits for it: each sweep does. */
export const expireData: Job = {
  name: 'expire-data',
  wakes: [],
  pace: 1000,
  leases: 1,
  nextDue: async () => null,
  run: async (runtime) => (await removeExpired(runtime)) + (await expireFiles(runtime)),
};

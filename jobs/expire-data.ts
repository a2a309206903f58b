import { expireData as removeExpired } from '../src/storage/expire-data.ts';
import type { Runtime } from '../src/scope.ts';

/** Removes what is kept for a time only: sessions, idempotency keys, refused rows of imports. */
export function expireData(runtime: Runtime): Promise<number> {
  return removeExpired(runtime);
}

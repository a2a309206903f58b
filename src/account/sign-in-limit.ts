import { sha256 } from '../audit/entry-digest.ts';
import type { Runtime } from '../scope.ts';
import { countAttempt, forgiveAttempt, type AttemptLimit } from './attempt-limit.ts';

const withinSeconds = 15 * 60;
const ofAccount: AttemptLimit = { name: 'account', attempts: 10, withinSeconds };
const ofAddress: AttemptLimit = { name: 'address', attempts: 100, withinSeconds };

export interface SignInAttempt {
  email: string;
  address: string;
}

/**
 * RATE_LIMITED once an account or a network address failed too often within 15 minutes. The attempt is counted before the
 * password is looked at, else a thousand sent at once would all be looked at; a right one is taken back.
 */
export async function countSignIn(runtime: Runtime, { email, address }: SignInAttempt): Promise<void> {
  // The address first: one that is refused must not lock accounts as well.
  await countAttempt(runtime, ofAddress, address);
  await countAttempt(runtime, ofAccount, sha256(email));
}

export async function forgiveSignIn(runtime: Runtime, { email, address }: SignInAttempt): Promise<void> {
  await Promise.all([forgiveAttempt(runtime, ofAccount, sha256(email)), forgiveAttempt(runtime, ofAddress, address)]);
}

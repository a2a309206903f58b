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
 * What `look` finds; null counts as a failure. RATE_LIMITED once an account or a network address failed too often within 15
 * minutes. The attempt is counted before the password is looked at, else a thousand sent at once would all be looked at; it
 * is taken back when the password is right, and when nobody has looked at it (OVERLOADED), for then nobody has failed.
 */
export async function countSignIn<T>(
  runtime: Runtime,
  attempt: SignInAttempt,
  look: () => Promise<T | null>,
): Promise<T | null> {
  await count(runtime, attempt);
  let isFailure = false;
  try {
    const found = await look();
    isFailure = found === null;
    return found;
  } finally {
    if (!isFailure) await takeBack(runtime, attempt);
  }
}

async function count(runtime: Runtime, { email, address }: SignInAttempt): Promise<void> {
  // The address first: one that is refused must not lock accounts as well.
  await countAttempt(runtime, ofAddress, address);
  await countAttempt(runtime, ofAccount, sha256(email));
}

async function takeBack(runtime: Runtime, { email, address }: SignInAttempt): Promise<void> {
  await Promise.all([forgiveAttempt(runtime, ofAccount, sha256(email)), forgiveAttempt(runtime, ofAddress, address)]);
}

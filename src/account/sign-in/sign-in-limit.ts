import { sha256 } from '../../audit/entry-digest.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { countAttempt, forgiveAttempt, type AttemptLimit } from './attempt-limit.ts';

const withinSeconds = 15 * 60;
/** An account from one address: a stranger elsewhere does not lock its owner out. */
const ofAccountThere: AttemptLimit = { name: 'account-address', attempts: 10, withinSeconds };
const ofAddress: AttemptLimit = { name: 'address', attempts: 100, withinSeconds };
/** An account from all addresses together, for guesses that come from many. */
const ofAccount: AttemptLimit = { name: 'account', attempts: 500, withinSeconds };

export interface SignInAttempt {
  email: string;
  address: string;
}

/**
 * What `look` finds; null counts as a failure. RATE_LIMITED once an account from this network address, the address, or the
 * account failed too often within 15 minutes. The attempt is counted before the password is looked at, else a thousand sent at once would all be looked at; it
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

async function count(runtime: Runtime, attempt: SignInAttempt): Promise<void> {
  for (const [limit, key] of keysOf(attempt)) await countAttempt(runtime, limit, key);
}

async function takeBack(runtime: Runtime, attempt: SignInAttempt): Promise<void> {
  await Promise.all(keysOf(attempt).map(([limit, key]) => forgiveAttempt(runtime, limit, key)));
}

/** The account last: one that is refused for its address must not lock the account as well. */
function keysOf({ email, address }: SignInAttempt): [AttemptLimit, string][] {
  const account = sha256(email);
  return [
    [ofAddress, address],
    [ofAccountThere, `${account} ${address}`],
    [ofAccount, account],
  ];
}

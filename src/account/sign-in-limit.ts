import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../audit/entry-digest.ts';
import { rateLimited } from '../errors.ts';
import type { Runtime } from '../scope.ts';

const window = 15 * 60;
const failuresPerAccount = 10;
const failuresPerAddress = 100;

export interface SignInAttempt {
  email: string;
  address: string;
}

const limitersOf = new WeakMap<Runtime, ReturnType<typeof openLimiters>>();

function openLimiters(runtime: Runtime): { account: RateLimiterMongo; address: RateLimiterMongo } {
  const shared = {
    storeClient: runtime.database.client,
    dbName: runtime.database.db.databaseName,
    tableName: 'sign_in_failures',
    duration: window,
    disableIndexesCreation: true,
  };
  return {
    account: new RateLimiterMongo({ ...shared, keyPrefix: 'account', points: failuresPerAccount }),
    address: new RateLimiterMongo({ ...shared, keyPrefix: 'address', points: failuresPerAddress }),
  };
}

function limiters(runtime: Runtime): ReturnType<typeof openLimiters> {
  const opened = limitersOf.get(runtime) ?? openLimiters(runtime);
  limitersOf.set(runtime, opened);
  return opened;
}

/**
 * RATE_LIMITED once an account or a network address failed too often within 15 minutes. The attempt is counted before the
 * password is looked at, else a thousand sent at once would all be looked at; a right one is taken back.
 */
export async function countSignIn(runtime: Runtime, { email, address }: SignInAttempt): Promise<void> {
  const { account, address: perAddress } = limiters(runtime);
  // The address first: one that is refused must not lock accounts as well.
  await consume(perAddress, address);
  await consume(account, sha256(email));
}

export async function forgiveSignIn(runtime: Runtime, { email, address }: SignInAttempt): Promise<void> {
  const { account, address: perAddress } = limiters(runtime);
  await Promise.all([account.reward(sha256(email)), perAddress.reward(address)]);
}

async function consume(limiter: RateLimiterMongo, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw rateLimited(error.msBeforeNext);
  }
}

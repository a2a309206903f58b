import { RateLimiterMongo, type RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../audit/entry-digest.ts';
import { AppError } from '../errors.ts';
import type { Runtime } from '../scope.ts';

const window = 15 * 60;
const failuresPerAccount = 10;
const failuresPerAddress = 100;

interface Account {
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

/** RATE_LIMITED once an account or a network address failed too often within 15 minutes; asked before any password is looked at. */
export async function refuseTooManySignIns(runtime: Runtime, { email, address }: Account): Promise<void> {
  const { account, address: perAddress } = limiters(runtime);
  const [byAccount, byAddress] = await Promise.all([account.get(sha256(email)), perAddress.get(address)]);
  for (const [state, points] of [
    [byAccount, failuresPerAccount],
    [byAddress, failuresPerAddress],
  ] as const) {
    if (state && state.consumedPoints >= points) throw tooMany(state);
  }
}

export async function countFailedSignIn(runtime: Runtime, { email, address }: Account): Promise<void> {
  const { account, address: perAddress } = limiters(runtime);
  await Promise.all([account.penalty(sha256(email)), perAddress.penalty(address)]);
}

function tooMany(state: RateLimiterRes): AppError {
  return new AppError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(state.msBeforeNext / 1000) });
}

import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from '../../errors.ts';
import type { Runtime } from '../../runtime/scope.ts';

/** How often something may be tried by one key, such as a network address, at all processes together. */
export interface AttemptLimit {
  /** The prefix under which its counts are stored. */
  name: string;
  attempts: number;
  withinSeconds: number;
}

const opened = new WeakMap<Runtime, Map<AttemptLimit, RateLimiterMongo>>();

/** RATE_LIMITED once the key has tried as often as the limit allows. */
export async function countAttempt(runtime: Runtime, limit: AttemptLimit, key: string): Promise<void> {
  try {
    await limiterOf(runtime, limit).consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw rateLimited(error.msBeforeNext);
  }
}

/** Takes one attempt of the key back. */
export async function forgiveAttempt(runtime: Runtime, limit: AttemptLimit, key: string): Promise<void> {
  await limiterOf(runtime, limit).reward(key);
}

function limiterOf(runtime: Runtime, limit: AttemptLimit): RateLimiterMongo {
  const limiters = opened.get(runtime) ?? new Map<AttemptLimit, RateLimiterMongo>();
  opened.set(runtime, limiters);
  const limiter = limiters.get(limit) ?? openLimiter(runtime, limit);
  limiters.set(limit, limiter);
  return limiter;
}

function openLimiter({ database: { client, db } }: Runtime, limit: AttemptLimit): RateLimiterMongo {
  return new RateLimiterMongo({
    storeClient: client,
    dbName: db.databaseName,
    tableName: 'sign_in_failures',
    keyPrefix: limit.name,
    points: limit.attempts,
    duration: limit.withinSeconds,
    disableIndexesCreation: true,
  });
}

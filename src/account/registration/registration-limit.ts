import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../../audit/entry-digest.ts';
import { rateLimited } from '../../errors.ts';
import type { Runtime } from '../../scope.ts';

const window = 60 * 60;

/** What may be tried within an hour, by the network address of who asks, or by the address that is written to. */
const points = {
  /** Registrations with a link that is not good. */
  guess: 20,
  /** Links that are asked for. */
  request: 10,
  /** Mails to one address. */
  mail: 3,
};

const limitersOf = new WeakMap<Runtime, Record<keyof typeof points, RateLimiterMongo>>();

/** RATE_LIMITED once the address has tried as often as it may. */
export async function countRegistration(runtime: Runtime, what: keyof typeof points, address: string): Promise<void> {
  const limiters = limitersOf.get(runtime) ?? openLimiters(runtime);
  limitersOf.set(runtime, limiters);
  try {
    await limiters[what].consume(sha256(address));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw rateLimited(error.msBeforeNext);
  }
}

function openLimiters({ database: { client, db } }: Runtime): Record<keyof typeof points, RateLimiterMongo> {
  const open = (what: keyof typeof points) =>
    new RateLimiterMongo({
      storeClient: client,
      dbName: db.databaseName,
      tableName: 'sign_in_failures',
      keyPrefix: `registration ${what}`,
      points: points[what],
      duration: window,
      disableIndexesCreation: true,
    });
  return { guess: open('guess'), request: open('request'), mail: open('mail') };
}

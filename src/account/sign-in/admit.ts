import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError, rateLimited, refusal } from '../../errors.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { authenticate } from './authenticate.ts';
import { hashToken } from './token.ts';
import type { Viewer } from '../viewer.ts';

const failuresPerAddress = 100;
const window = 60;
const maxRemembered = 10_000;

interface Gate {
  failures: RateLimiterMemory;
  /** Hashes of credentials that were good lately, oldest first: they pass whoever else fails from their address. */
  good: Set<string>;
}

const gates = new WeakMap<Runtime, Gate>();

/**
 * The viewer behind an `Authorization` value. Guessing one is out of reach; the limit keeps guesses from the database:
 * RATE_LIMITED for an address that sent a hundred wrong ones within a minute.
 */
export async function admit(runtime: Runtime, authorization: unknown, address: string): Promise<Viewer> {
  if (authorization != null && typeof authorization !== 'string') throw refusal('CREDENTIAL_INVALID');
  const given = authorization ?? '';
  const { failures, good } = gateOf(runtime);
  const hash = hashToken(given);
  if (given && !good.has(hash)) await refuseGuesser(failures, address);
  try {
    const viewer = await authenticate(runtime, given);
    if (given) remember(good, hash);
    return viewer;
  } catch (error) {
    good.delete(hash);
    if (error instanceof AppError) await failures.penalty(address);
    throw error;
  }
}

function gateOf(runtime: Runtime): Gate {
  const opened = gates.get(runtime) ?? {
    failures: new RateLimiterMemory({ points: failuresPerAddress, duration: window }),
    good: new Set<string>(),
  };
  gates.set(runtime, opened);
  return opened;
}

async function refuseGuesser(failures: RateLimiterMemory, address: string): Promise<void> {
  const state = await failures.get(address);
  if (state && state.consumedPoints >= failuresPerAddress) throw rateLimited(state.msBeforeNext);
}

function remember(good: Set<string>, hash: string): void {
  good.delete(hash);
  good.add(hash);
  if (good.size > maxRemembered) good.delete(good.values().next().value!);
}

import { setTimeout } from 'node:timers/promises';
import { hash, verify } from '@node-rs/argon2';
import pLimit, { type LimitFunction } from 'p-limit';
import { AppError } from '../../errors.ts';

const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const nobody = hash('no password of anybody', argon2id);

/** New passwords, or those of one site, that may wait; each takes some 30 ms. */
const maxWaiting = 40;
/** Sites that may wait, each with one password. */
const maxWaitingSites = 200;
const retryAfterSeconds = 2;

// Without a limit, signing in would be the cheapest way to keep every core busy. New passwords have a
// queue of their own: however many people register, who signs in does not stand behind them.
const signingIn = pLimit(2);
const joining = pLimit(1);

/** While others wait, the line of new passwords rests this long after each: a crowd that registers leaves the cores to those who sign in. */
const restAfterHash = 150;

/** The hash of a new password. OVERLOADED while too many others are being made. */
export function hashPassword(password: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const turn = inLine(joining, async () => {
      resolve(await hash(password, argon2id));
      if (joining.pendingCount > 0) await setTimeout(restAfterHash);
    });
    turn.catch(reject);
  });
}

const linesOfSites = new Map<string, LimitFunction>();

/**
 * Whether the password is right. For an unknown user (`null`) the same work is done, so that time tells nothing. OVERLOADED
 * while too many sign in, in all or from this site (`siteOf`): one after another for each site, so that a crowd of addresses
 * of one customer keeps nobody else waiting.
 */
export async function passwordMatches(passwordHash: string | null, password: string, site: string): Promise<boolean> {
  const against = passwordHash ?? (await nobody);
  const own = linesOfSites.get(site) ?? pLimit(1);
  linesOfSites.set(site, own);
  try {
    const look = () => inLine(signingIn, () => verify(against, password), maxWaitingSites);
    return (await inLine(own, look)) && passwordHash !== null;
  } finally {
    // The line counts what has just ended until its next turn.
    if (own.pendingCount === 0 && own.activeCount <= 1) linesOfSites.delete(site);
  }
}

async function inLine<T>(line: LimitFunction, work: () => Promise<T>, max = maxWaiting): Promise<T> {
  if (line.pendingCount >= max) throw new AppError('OVERLOADED', { retryAfterSeconds });
  return line(work);
}

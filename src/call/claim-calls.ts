import { failpoint } from '../runtime/failpoint.ts';
import type { Runtime } from '../runtime/scope.ts';
import type { DialState } from './call.enums.ts';

export interface ClaimedCall {
  id: string;
  broker: string;
}

interface CallRow {
  _id: string;
  broker: string;
  dial: DialState;
  dueAt: Date | null;
}

/**
 * Takes up to `most` calls in these states with which something is due, the longest due first: they are due again after
 * `hold` milliseconds, so that no other worker takes them and none is forgotten. It looks over all brokers, on the driver,
 * because a job belongs to none; what is done with a call is done in a scope of its broker.
 */
export async function claimCalls(
  { database, clock }: Runtime,
  dial: readonly DialState[],
  most: number,
  hold: number,
): Promise<ClaimedCall[]> {
  const rows = database.db.collection<CallRow>('voice_calls');
  const now = clock.now();
  // The lower bound is what makes the partial index fit.
  const due = { dial: { $in: [...dial] }, dueAt: { $gt: new Date(0), $lte: now } };
  const found = await rows.find(due, { projection: { broker: 1, dueAt: 1 }, limit: most }).toArray();
  const until = new Date(now.getTime() + hold);
  const claims = found.map(async ({ _id, broker, dueAt }) => {
    const { matchedCount } = await rows.updateOne({ _id, dueAt }, { $set: { dueAt: until } });
    return matchedCount === 1 ? { id: _id, broker } : null;
  });
  const claimed = (await Promise.all(claims)).filter((claim) => claim !== null);
  if (claimed.length > 0) failpoint('calls.claimed');
  return claimed;
}

import type { ClientSession, MongoClient } from 'mongodb';
import type { OneAtATime } from './one-at-a-time.ts';
import { tooSlow } from './take-turns.ts';

export interface Attempt {
  session: ClientSession;
  requests: OneAtATime;
  /** The commit has begun: whether it counts is then the server's to say, and nobody ends it. */
  isCommitting: boolean;
}

/**
 * Runs an attempt, and ends its transaction on the server when it has not begun to commit within `limit` milliseconds:
 * OVERLOADED, nothing is written, and its locks are free. The session is closed to what still runs of it, which else would
 * write past the transaction; the driver could no longer abort it, so the server is told.
 */
export async function endWhenStuck<T>(
  client: MongoClient,
  attempt: Attempt,
  limit: number,
  run: () => Promise<T>,
): Promise<T> {
  const { session } = attempt;
  const stuck = Promise.withResolvers<never>();
  let isEnded = false;
  const timer = setTimeout(() => {
    if (attempt.isCommitting) return;
    isEnded = true;
    session.hasEnded = true;
    const end = client.db('admin').command({ killSessions: [session.id!], maxTimeMS: 2000 });
    // A server that does not hear it ends the transaction by itself after 20 s (docs/decisions/0009).
    void end.catch(() => undefined).then(() => stuck.reject(tooSlow()));
  }, limit);
  try {
    return await Promise.race([run(), stuck.promise]);
  } catch (error) {
    // What ran on failed on its closed session, perhaps before the server has ended the transaction.
    if (isEnded) await stuck.promise;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

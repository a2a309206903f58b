import type { Db } from 'mongodb';
import { asSystem, type Runtime, type Scope } from '../../runtime/scope.ts';
import { isTransient } from '../../storage/commit/retry.ts';
import { AuditEnd } from '../audit-end.entity.ts';
import { advanceCounters } from './advance-counters.ts';
import { advanceFollower } from './advance-follower.ts';
import type { StandingCounter } from './count-page.ts';
import { isCounting, namesOf } from './follower.ts';
import { Overtaken } from './move-cursors.ts';
import { openCursors, removeOutgrown, type Standing } from './open-cursors.ts';
import { readSealedPage } from './read-sealed-page.ts';
import { retryAsked } from './retry-asked.ts';

const maxBrokers = 1000;
/** After so many pages the next broker has its turn. */
const maxRounds = 20;

/** Runs the followers of every broker whose sealed log goes on behind them. Returns how many pages they read. */
export async function runFollowers(runtime: Runtime): Promise<number> {
  const { database, followers, ending, log } = runtime;
  let pages = 0;
  for (const broker of await brokersBehind(database.db, namesOf(followers))) {
    if (ending.signal.aborted) break;
    try {
      pages += await followBroker(asSystem(runtime, broker, 'run-followers'));
    } catch (error) {
      // Another process follows this log just now.
      if (error instanceof Overtaken) continue;
      if (isTransient(error)) throw error;
      log.error({ err: error, broker }, 'the followers of a broker failed; the log waits for them');
    }
  }
  return pages;
}

/** Whether the sealed log of any broker goes on behind these followers. */
export async function isAnyBehind({ database, followers }: Runtime): Promise<boolean> {
  return (await brokersBehind(database.db, namesOf(followers), 1)).length > 0;
}

/** What the seal has set to null, and what was followed by other versions. */
export function notFollowedBy(names: string): object {
  return { followedBy: { $ne: names } };
}

async function brokersBehind(db: Db, names: string, limit = maxBrokers): Promise<string[]> {
  const options = { hint: 'followed', projection: { broker: 1 }, limit } as const;
  const ends = await db.collection('audit_ends').find(notFollowedBy(names), options).toArray();
  return ends.map((end) => end['broker'] as string);
}

async function followBroker(scope: Scope): Promise<number> {
  // Read before the cursors: what is sealed later makes the broker due again.
  const { number } = await scope.read.get(AuditEnd, scope.viewer.broker);
  let pages = 0;
  for (let retried = -1; retried !== 0; pages += retried) retried = await retryAsked(scope);
  for (let round = 0; round < maxRounds && !scope.runtime.ending.signal.aborted; round++) {
    const { standing, hasNewer } = await openCursors(scope);
    const behind = standing.filter(({ cursor }) => cursor.batch <= number || !cursor.isCurrent);
    if (behind.length === 0) {
      await removeOutgrown(scope);
      if (!hasNewer) await noteFollowed(scope, number);
      return pages;
    }
    for (const group of commitGroups(behind)) await advance(scope, group);
    pages++;
  }
  return pages;
}

/** Counters that stand at one place share a commit; each other follower has its own. */
function commitGroups(behind: readonly Standing[]): Standing[][] {
  const groups = Map.groupBy(behind, ({ follower, cursor: { batch, index } }) =>
    isCounting(follower) ? `${batch}.${index}` : follower.name,
  );
  return [...groups.values()];
}

/** Reads the next page for a group. */
async function advance(scope: Scope, group: readonly Standing[]): Promise<void> {
  const [{ follower, cursor }] = group as [Standing];
  const events = [...new Set(group.flatMap((one) => one.follower.events))];
  const page = await readSealedPage(scope, { batch: cursor.batch, index: cursor.index }, events);
  if (isCounting(follower)) await advanceCounters(scope, group as StandingCounter[], page);
  else await advanceFollower(scope, { follower, cursor }, page);
}

/** The broker is due again when its log is sealed further; the seal may have been first. */
async function noteFollowed(scope: Scope, number: number): Promise<void> {
  const followedBy = namesOf(scope.runtime.followers);
  const ends = scope.read.collection(AuditEnd);
  await ends.updateOne({ _id: scope.viewer.broker, number }, { $set: { followedBy } });
}

import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { isCounting, type Counting, type Follower, type SealedEntry } from './follower.ts';
import { FollowerCursor } from './follower-cursor.entity.ts';
import { FollowerFault } from './follower-fault.entity.ts';
import { failureOf, isLasting, keepFault } from './keep-fault.ts';
import { Overtaken } from './move-cursors.ts';
import { firstPlace, newestOf } from './open-cursors.ts';
import { readSealedEntries } from './read-sealed-page.ts';

const maxRetries = 100;

/** Does again what somebody asked to do again, and returns how much that was. */
export async function retryAsked(scope: Scope): Promise<number> {
  const followers = new Map(scope.runtime.followers.map((follower) => [follower.name, follower]));
  const asked = { retryAt: { $gt: new Date(0) }, follower: { $in: [...followers.keys()] } };
  const faults = await scope.read.find(FollowerFault, asked, { sort: { retryAt: 1 }, limit: maxRetries });
  for (const fault of faults) {
    const follower = followers.get(fault.follower)!;
    if (isCounting(follower)) await rebuild(scope, follower, fault);
    else await runAgain(scope, follower, fault);
  }
  return faults.length;
}

/** A counter that stopped begins a new generation at the start of the log; one that was begun anew already goes on. */
async function rebuild(scope: Scope, follower: Counting, fault: FollowerFault): Promise<void> {
  const newest = await newestCursor(scope, fault);
  await scope.commit(async (tx) => {
    await settle(tx, fault);
    if (!newest?.stoppedAt) return;
    const cursors = await tx.collection(FollowerCursor);
    await cursors.insertMany([firstPlace(tx.broker, follower, newest.generation + 1, tx.now())]);
  });
}

async function runAgain(scope: Scope, follower: Follower, fault: FollowerFault): Promise<void> {
  const generation = (await newestCursor(scope, fault))?.generation ?? 1;
  const [entry] = await readSealedEntries(scope, [fault.entryId], [fault.event]);
  if (!entry) throw new Error(`follower fault ${fault.id}: its entry is not in the log`);
  try {
    await scope.commit(async (tx) => {
      await settle(tx, fault);
      await follower.run(tx, { generation, entries: [entry] });
    });
  } catch (error) {
    if (!isLasting(error)) throw error;
    await keepAgain(scope, follower, entry, error);
  }
}

async function keepAgain(scope: Scope, follower: Follower, entry: SealedEntry, error: unknown): Promise<void> {
  const failure = failureOf(scope, error, follower, entry);
  await scope.commit((tx) => keepFault(tx, follower, entry, failure));
}

async function newestCursor(scope: Scope, { follower }: FollowerFault): Promise<FollowerCursor | undefined> {
  return newestOf(await scope.read.find(FollowerCursor, { follower }));
}

/** The first write of the commit: another process with the same fault conflicts here. */
async function settle(tx: Tx, { id, retryAt }: FollowerFault): Promise<void> {
  const faults = await tx.collection(FollowerFault);
  const settled = await faults.updateOne({ _id: id, retryAt }, { $set: { settledAt: tx.now(), retryAt: null } });
  if (settled === 0) throw new Overtaken();
}

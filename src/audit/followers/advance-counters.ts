import type { Scope } from '../../runtime/scope.ts';
import { countPage, type CountedPage, type StandingCounter, type Stumbled } from './count-page.ts';
import { FollowerCursor } from './follower-cursor.entity.ts';
import { failureOf, isLasting, keepFault } from './keep-fault.ts';
import { moveCursors, Overtaken } from './move-cursors.ts';
import type { Stretch } from './read-sealed-page.ts';
import { ReportRow } from './report-row.entity.ts';
import { rowId } from './sum-counts.ts';

/** Adds a page up for counters that stand at one place, in one commit. A counter that fails stops where it stands; the others go on. */
export async function advanceCounters(
  scope: Scope,
  standing: readonly StandingCounter[],
  stretch: Stretch,
): Promise<void> {
  const { counted, stumbled, page } = countPage(standing, stretch);
  for (const one of stumbled) await stopCounter(scope, one);
  if (counted.length === 0) return;
  try {
    await commitSums(scope, counted, page);
  } catch (error) {
    const [first] = page.entries;
    if (!first || !isLasting(error)) throw error;
    if (counted.length === 1) return stopCounter(scope, { ...counted[0]!, entry: first.entry, error });
    for (const one of counted) await advanceCounters(scope, [one], page);
  }
}

async function commitSums(scope: Scope, counted: readonly CountedPage[], page: Stretch): Promise<void> {
  await scope.commit(async (tx) => {
    await moveCursors(
      tx,
      counted.map(({ cursor }) => cursor),
      page,
    );
    const rows = await tx.collection(ReportRow);
    await rows.updateEach(
      counted.flatMap(({ follower: { name: report }, cursor, sums }) =>
        [...sums].map((sum) => {
          const added = Object.entries(sum.n).map(([measure, amount]) => [`n.${measure}`, amount] as const);
          const { generation } = cursor;
          const { day, dims } = sum;
          const first = { report, generation, day, dims, createdAt: tx.now() };
          const update = { $inc: Object.fromEntries(added), $setOnInsert: first };
          return { filter: { _id: rowId(cursor, sum) }, update };
        }),
      ),
      { upsert: true },
    );
  });
}

async function stopCounter(scope: Scope, { follower, cursor, entry, error }: Stumbled): Promise<void> {
  const failure = failureOf(scope, error, follower, entry);
  await scope.commit(async (tx) => {
    const { id, batch, index } = cursor;
    const cursors = await tx.collection(FollowerCursor);
    const standing = { _id: id, batch, index, stoppedAt: null };
    if ((await cursors.updateOne(standing, { $set: { stoppedAt: tx.now() } })) === 0) throw new Overtaken();
    await keepFault(tx, follower, entry, failure);
  });
}

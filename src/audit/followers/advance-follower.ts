import type { Scope } from '../../runtime/scope.ts';
import { maxWrites } from './count-page.ts';
import type { Follower } from './follower.ts';
import type { FollowerCursor } from './follower-cursor.entity.ts';
import { failureOf, isLasting, keepFault } from './keep-fault.ts';
import { moveCursors } from './move-cursors.ts';
import type { Stretch } from './read-sealed-page.ts';

export interface StandingFollower {
  follower: Follower;
  cursor: FollowerCursor;
}

/** The page leads to more writes than one commit may have. */
class PageTooLarge extends Error {}

/**
 * Gives a page to a follower, in one commit, or its first half when it leads to too many writes. A page that fails for a
 * lasting reason is given entry by entry.
 */
export async function advanceFollower(scope: Scope, standing: StandingFollower, page: Stretch): Promise<void> {
  try {
    await commitPage(scope, standing, page);
  } catch (error) {
    if (error instanceof PageTooLarge) return advanceFollower(scope, standing, firstHalf(page));
    if (page.entries.length === 0 || !isLasting(error)) throw error;
    await advanceEach(scope, standing, page);
  }
}

async function commitPage(scope: Scope, { follower, cursor }: StandingFollower, page: Stretch): Promise<void> {
  const entries = page.entries.map(({ entry }) => entry);
  await scope.commit(async (tx) => {
    await moveCursors(tx, [cursor], page);
    if (entries.length === 0) return;
    await follower.run(tx, { generation: cursor.generation, entries });
    await tx.flush();
    if (tx.writtenRows > maxWrites && entries.length > 1) throw new PageTooLarge();
  });
}

function firstHalf({ from, entries }: Stretch): Stretch {
  const half = entries.slice(0, Math.floor(entries.length / 2));
  return { from, entries: half, next: half.at(-1)!.next, isEnd: false };
}

/** The entry that fails is kept as a fault, and the cursor goes on. */
async function advanceEach(scope: Scope, standing: StandingFollower, page: Stretch): Promise<void> {
  const { follower, cursor } = standing;
  let { from } = page;
  for (const { entry, next } of page.entries) {
    const one = { from, entries: [{ entry, next }], next, isEnd: false };
    try {
      await commitPage(scope, standing, one);
    } catch (error) {
      if (!isLasting(error)) throw error;
      const failure = failureOf(scope, error, follower, entry);
      await scope.commit(async (tx) => {
        await moveCursors(tx, [cursor], one);
        await keepFault(tx, follower, entry, failure);
      });
    }
    from = next;
  }
}

import type { Tx } from '../../storage/commit/tx.ts';
import { FollowerCursor } from './follower-cursor.entity.ts';
import type { Stretch } from './read-sealed-page.ts';

/** Another process has moved the cursor: it does what this one was about to do. */
export class Overtaken extends Error {}

/**
 * Moves cursors that stand where a page begins behind it. The first write of a commit: of two processes with the same page the second
 * conflicts here, and is overtaken when it tries again, so nothing is done twice. A generation that reaches the end of the
 * log becomes the current one of its follower.
 */
export async function moveCursors(
  tx: Tx,
  cursors: readonly FollowerCursor[],
  { from, next, isEnd }: Stretch,
): Promise<void> {
  const rows = await tx.collection(FollowerCursor);
  const standing = { _id: { $in: cursors.map(({ id }) => id) }, ...from, stoppedAt: null };
  const moved = await rows.updateMany(standing, { $set: { ...next, ...(isEnd && { isCurrent: true }) } });
  if (moved !== cursors.length) throw new Overtaken();
  for (const { id, follower, isCurrent } of cursors)
    if (isEnd && !isCurrent)
      await rows.updateMany({ follower, isCurrent: true, _id: { $ne: id } }, { $set: { isCurrent: false } });
}

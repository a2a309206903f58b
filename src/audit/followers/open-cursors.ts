import type { Scope } from '../../runtime/scope.ts';
import type { AnyFollower, Behind } from './follower.ts';
import { FollowerCursor } from './follower-cursor.entity.ts';
import { ReportRow } from './report-row.entity.ts';

/** A follower with the cursor of its newest generation. */
export interface Standing {
  follower: AnyFollower;
  cursor: FollowerCursor;
}

const rowsAtOnce = 1000;

/** The newest cursor of each follower that this process may move; a new follower, and a new version, begins at the start of the log. */
export async function openCursors(scope: Scope): Promise<{ standing: Standing[]; hasNewer: boolean }> {
  const cursors = Map.groupBy(await scope.read.find(FollowerCursor, {}), ({ follower }) => follower);
  const standing: Standing[] = [];
  let hasNewer = false;
  for (const follower of scope.runtime.followers) {
    const newest = newestOf(cursors.get(follower.name) ?? []);
    const isOld = !newest || newest.version < follower.version;
    const cursor = isOld ? await beginGeneration(scope, follower, (newest?.generation ?? 0) + 1) : newest;
    // A process of a later release follows the log in its own way; this one will end soon.
    if (cursor.version > follower.version) hasNewer = true;
    else if (!cursor.stoppedAt) standing.push({ follower, cursor });
  }
  return { standing, hasNewer };
}

export function newestOf(cursors: readonly FollowerCursor[]): FollowerCursor | undefined {
  return cursors.toSorted((a, b) => b.generation - a.generation)[0];
}

async function beginGeneration(scope: Scope, follower: Behind, generation: number): Promise<FollowerCursor> {
  const row = firstPlace(scope.viewer.broker, follower, generation, scope.now());
  const cursors = scope.read.collection(FollowerCursor);
  const { _id, ...first } = row;
  await cursors.updateOne({ _id }, { $setOnInsert: first }, { upsert: true });
  return scope.read.get(FollowerCursor, _id);
}

/** The row of a generation that has read nothing yet. */
export function firstPlace(broker: string, { name: follower, version }: Behind, generation: number, createdAt: Date) {
  const start = { batch: 1, index: 0, isCurrent: false, stoppedAt: null };
  return { _id: `${broker}:${follower}:${generation}`, follower, version, generation, ...start, createdAt };
}

/** Removes the generations that nobody reads any more: first their rows, a part at a time, then their cursor. */
export async function removeOutgrown(scope: Scope): Promise<void> {
  const all = Map.groupBy(await scope.read.find(FollowerCursor, {}), ({ follower }) => follower);
  for (const [report, cursors] of all) {
    const newest = newestOf(cursors)!.generation;
    for (const { id, generation } of cursors.filter((cursor) => !cursor.isCurrent && cursor.generation < newest)) {
      const rows = scope.read.collection(ReportRow);
      const some = { limit: rowsAtOnce, projection: { _id: 1 } };
      for (;;) {
        const ids = (await rows.find({ report, generation }, some)).map(({ _id }) => _id as string);
        if (ids.length === 0) break;
        await rows.deleteMany({ _id: { $in: ids } });
      }
      await scope.read.collection(FollowerCursor).deleteMany({ _id: id });
    }
  }
}

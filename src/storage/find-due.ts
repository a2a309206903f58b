import type { Db, Filter } from 'mongodb';

/** A row of a queue: something is to be done with it from `dueAt` on. */
interface DueRow {
  _id: string;
  broker: string;
  dueAt: Date | null;
  /** The run of a campaign that asked for it. */
  enrolmentId: string | null;
}

/**
 * Ids of up to `most` rows that `due` means, longest due first. What somebody waits for, such as an answer or a call that
 * a member asked for, goes before what campaigns asked for, however much that is: an index knows it, `waited_for`.
 */
export async function findDue(
  db: Db,
  collection: 'messages' | 'voice_calls',
  due: Filter<DueRow>,
  most: number,
): Promise<string[]> {
  const rows = db.collection<DueRow>(collection);
  const find = (asked: Filter<DueRow>, hint: string, limit: number) =>
    rows.find({ ...due, ...asked }, { projection: { _id: 1 }, sort: { dueAt: 1 }, limit, hint }).toArray();
  const found = await find({ enrolmentId: null }, 'waited_for', most);
  // A limit of 0 would be no limit.
  if (found.length < most) found.push(...(await find({ enrolmentId: { $gt: '' } }, 'due', most - found.length)));
  return found.map(({ _id }) => _id);
}

/** To sort by: what no campaign asked for first. */
export function waitedForFirst(a: Pick<DueRow, 'enrolmentId'>, b: Pick<DueRow, 'enrolmentId'>): number {
  return Number(a.enrolmentId !== null) - Number(b.enrolmentId !== null);
}

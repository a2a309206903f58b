import type { Document } from 'mongodb';
import type { Runtime } from '../../runtime/scope.ts';
import { namesOf } from './follower.ts';
import { notFollowedBy } from './run-followers.ts';

const maxBrokers = 1000;
const patience = { maxTimeMS: 10_000 };

/** Sealed batches that each follower has not read to their end, at the broker where these are most. */
export async function followerLags({ database: { db }, followers }: Runtime): Promise<Map<string, number>> {
  const cursors = { from: 'follower_cursors', localField: '_id', foreignField: 'broker', as: 'cursor' };
  const lag = { $subtract: [{ $add: ['$number', 1] }, '$cursor.batch'] };
  const behind: Document[] = [
    { $match: notFollowedBy(namesOf(followers)) },
    { $limit: maxBrokers },
    { $lookup: cursors },
    { $unwind: '$cursor' },
    { $group: { _id: '$cursor.follower', lag: { $max: lag } } },
  ];
  const rows = await db
    .collection('audit_ends')
    .aggregate(behind, { hint: 'followed', ...patience })
    .toArray();
  const found = new Map(rows.map((row) => [row['_id'] as string, row['lag'] as number]));
  return new Map(followers.map(({ name }) => [name, found.get(name) ?? 0]));
}

/** Open faults of each follower, at all brokers. */
export async function openFaults({ database: { db }, followers }: Runtime): Promise<Map<string, number>> {
  const open = [{ $match: { settledAt: null } }, { $group: { _id: '$follower', faults: { $sum: 1 } } }];
  const rows = await db
    .collection('follower_faults')
    .aggregate(open, { hint: 'open', ...patience })
    .toArray();
  const found = new Map(rows.map((row) => [row['_id'] as string, row['faults'] as number]));
  return new Map(followers.map(({ name }) => [name, found.get(name) ?? 0]));
}

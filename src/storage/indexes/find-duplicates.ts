import type { Db, IndexDescription } from 'mongodb';

const maxGroups = 10;
const maxIds = 10;

/** The ids of rows that a unique index refuses together, group by group; the values of its fields may be personal and stay in the database. */
export async function findDuplicates(db: Db, collection: string, index: IndexDescription): Promise<string[][]> {
  const { key, partialFilterExpression = {} } = index;
  // Fields of a group have no dots in their names.
  const fields = Object.keys(key).map((path, at) => [`f${at}`, { $ifNull: [`$${path}`, null] }]);
  const groups = await db
    .collection(collection)
    .aggregate(
      [
        { $match: partialFilterExpression },
        { $sort: { _id: 1 } },
        { $group: { _id: Object.fromEntries(fields), ids: { $push: '$_id' }, count: { $sum: 1 } } },
        { $match: { count: { $gt: 1 } } },
        { $limit: maxGroups },
        { $project: { _id: 0, ids: { $slice: ['$ids', maxIds] } } },
      ],
      { allowDiskUse: true },
    )
    .toArray();
  return groups.map(({ ids }) => (ids as unknown[]).map(String));
}

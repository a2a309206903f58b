import type { Db, Document } from 'mongodb';

export interface Queue {
  collection: string;
  /** The field that says when a row is due; the partial index `due` has it behind `prefix` and the broker. */
  field: string;
  /** What the index has before the broker. */
  prefix?: Document;
}

/** When the first row of the queues is due, also one that is due already; null when none is. It looks over all brokers, which only the search for work may. */
export async function firstDue(db: Db, ...queues: Queue[]): Promise<Date | null> {
  const found = await Promise.all(queues.map((queue) => firstOf(db, queue)));
  const times = found.filter((at) => at !== null);
  return times.length > 0 ? new Date(Math.min(...times.map(Number))) : null;
}

/** The index answers with one step for each broker, however many rows wait. */
async function firstOf(db: Db, { collection, field, prefix = {} }: Queue): Promise<Date | null> {
  const order = Object.fromEntries([...Object.keys(prefix), 'broker', field].map((name) => [name, 1]));
  const [first] = await db
    .collection(collection)
    .aggregate<{ at: Date }>(
      [
        // Without a bound on the broker, MongoDB reads the whole index.
        { $match: { ...prefix, broker: { $gt: '' }, [field]: { $gt: new Date(0) } } },
        { $sort: order },
        { $group: { _id: '$broker', at: { $first: `$${field}` } } },
        { $sort: { at: 1 } },
        { $limit: 1 },
      ],
      { hint: 'due' },
    )
    .toArray();
  return first?.at ?? null;
}

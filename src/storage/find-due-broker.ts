import type { Db } from 'mongodb';

export interface DueRows {
  collection: string;
  /** The field that says when a row is due; it has the partial index `due`. */
  field: string;
  now: Date;
  /** The broker served last: the next one in the order of ids has its turn. */
  last: string;
}

/** A broker of which something is due, in turn. It looks at all brokers' rows, which only the search for work may. */
export async function findDueBroker(db: Db, { collection, field, now, last }: DueRows): Promise<string | null> {
  const due = { [field]: { $gt: new Date(0), $lte: now } };
  const firstOf = (brokers: object) =>
    db
      .collection(collection)
      .findOne({ broker: brokers, ...due }, { projection: { _id: 0, broker: 1 }, sort: { broker: 1 }, hint: 'due' });
  const found = (await firstOf({ $gt: last })) ?? (await firstOf({ $gte: '' }));
  return (found?.['broker'] as string | undefined) ?? null;
}

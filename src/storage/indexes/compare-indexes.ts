import { MongoServerError, type Db, type Document, type IndexDescription } from 'mongodb';
import pLimit from 'p-limit';
import { nameOf, type Indexes } from './build-indexes.ts';

export interface IndexComparison {
  /** Declared and not there; a collection that is not there is named with those it should have. */
  missing: Record<string, IndexDescription[]>;
  /** There and not declared, as `collection.name`. */
  foreign: string[];
}

/** Connections that a comparison takes at most. */
const atOnce = 4;
const noSuchCollection = 26;

/** Holds the declared indexes against those in the database. Reads only. */
export async function compareIndexes(db: Db, declared: Indexes): Promise<IndexComparison> {
  const limit = pLimit(atOnce);
  const missing: IndexComparison['missing'] = {};
  const foreign: string[] = [];
  await Promise.all(
    Object.entries(declared).map(([collection, wanted]) =>
      limit(async () => {
        const found = await indexesOf(db, collection);
        const absent = wanted.filter((index) => !found?.some((other) => isSame(index, other)));
        if (absent.length > 0 || !found) missing[collection] = absent;
        const others = (found ?? []).filter((other) => !wanted.some((index) => isSame(index, other)));
        foreign.push(...others.map(({ name }) => `${collection}.${name as string}`));
      }),
    ),
  );
  return { missing, foreign: foreign.toSorted() };
}

/** Null when there is no such collection. The index of `_id` is MongoDB's own. */
async function indexesOf(db: Db, collection: string): Promise<Document[] | null> {
  try {
    const found = await db.collection(collection).listIndexes().toArray();
    return found.filter(({ name }) => name !== '_id_');
  } catch (error) {
    if (error instanceof MongoServerError && error.code === noSuchCollection) return null;
    throw error;
  }
}

/** Queries name indexes in their hints, so a name counts too. */
function isSame(declared: IndexDescription, found: Document): boolean {
  return nameOf(declared) === found['name'] && shapeOf(declared) === shapeOf(found);
}

function shapeOf(index: Document): string {
  const { key, unique = false, sparse = false, hidden = false } = index;
  const { partialFilterExpression: partial = null, expireAfterSeconds = null, collation = null } = index;
  return JSON.stringify([
    Object.entries(key as object),
    unique,
    sparse,
    hidden,
    partial,
    expireAfterSeconds,
    collation,
  ]);
}

/** Names what is missing, for a person. */
export function missingInWords({ missing }: IndexComparison): string[] {
  return Object.entries(missing).flatMap(([collection, indexes]) =>
    indexes.length > 0 ? indexes.map((index) => `${collection}.${nameOf(index)}`) : [collection],
  );
}

import { MongoServerError, type Db, type IndexDescription } from 'mongodb';
import { findDuplicates } from './find-duplicates.ts';

/** The indexes of each collection; a collection without any is named too, so that it is created before the first transaction. */
export type Indexes = Readonly<Record<string, readonly IndexDescription[]>>;

const duplicateKey = 11_000;
/** IndexOptionsConflict and IndexKeySpecsConflict. */
const conflicts = new Set([85, 86]);

/**
 * Creates the collections and indexes that are absent. Throws an error that names the rows with the same key when a unique
 * index cannot be built, and one that names the index in its place when another has its name or its fields.
 */
export async function buildIndexes(db: Db, indexes: Indexes): Promise<void> {
  const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const [collection, wanted] of Object.entries(indexes)) {
    // Created here and not by the first insert: inside a transaction that would conflict with others that do the same.
    if (!existing.has(collection)) await db.createCollection(collection);
    // All at once is one pass over the rows; on a fault one by one, to know which of them it is.
    if (wanted.length === 0 || (await canBuild(db, collection, wanted))) continue;
    for (const index of wanted) await buildIndex(db, collection, index);
  }
}

async function canBuild(db: Db, collection: string, wanted: readonly IndexDescription[]): Promise<boolean> {
  try {
    await db.collection(collection).createIndexes([...wanted]);
    return true;
  } catch (error) {
    if (isExplained(error)) return false;
    throw error;
  }
}

async function buildIndex(db: Db, collection: string, index: IndexDescription): Promise<void> {
  try {
    await db.collection(collection).createIndexes([index]);
  } catch (error) {
    if (!isExplained(error)) throw error;
    throw new Error(await explain(db, collection, index, error), { cause: error });
  }
}

function isExplained(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && (error.code === duplicateKey || conflicts.has(error.code as number));
}

async function explain(db: Db, collection: string, index: IndexDescription, error: MongoServerError): Promise<string> {
  const what = `the index ${nameOf(index)} of the collection ${collection}`;
  if (error.code !== duplicateKey)
    return `The database cannot hold ${what}: another index has its name or its fields. Drop that index and start again.`;
  const groups = await findDuplicates(db, collection, index);
  const rows = groups.map((ids) => ids.join(', ')).join('; ');
  return (
    `The database cannot hold ${what}: these rows have the same ${Object.keys(index.key).join(', ')}: ${rows}. ` +
    'Keep one row of each group and start again.'
  );
}

/** Of an index without a name, the name that the driver gives it. */
export function nameOf({ name, key }: IndexDescription): string {
  return name ?? Object.entries(key).flat().join('_');
}

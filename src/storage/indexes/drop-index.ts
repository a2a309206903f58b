import type { Db } from 'mongodb';

const noSuchIndex = 27;

/** Drops an index that a later migration replaced; one that is not there is no fault. */
export async function dropIndex(db: Db, collection: string, name: string): Promise<void> {
  try {
    await db.collection(collection).dropIndex(name);
  } catch (error) {
    if ((error as { code?: unknown }).code !== noSuchIndex) throw error;
  }
}

import { Migration } from '@mikro-orm/migrations-mongodb';
import { indexes } from './first-release-indexes.ts';

/** Creates every collection with its indexes; safe to run again after a crash in the middle. */
export class FirstRelease extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
    for (const [collection, wanted] of Object.entries(indexes)) {
      // Created here and not by the first insert: inside a transaction that would conflict with others that do the same.
      if (!existing.has(collection)) await db.createCollection(collection);
      if (wanted.length > 0) await db.collection(collection).createIndexes(wanted);
    }
  }
}

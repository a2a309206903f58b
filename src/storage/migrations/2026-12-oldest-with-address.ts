import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';
import { dropIndex } from '../indexes/drop-index.ts';

export const oldestWithAddressIndexes: Indexes = {
  leads: [{ key: { broker: 1, email: 1, _id: 1 }, partialFilterExpression: { email: { $gt: '' } } }],
};

/** In place of it comes the index that has the leads of an address in the order of their age. */
const replaced = 'broker_1_email_1';

/** Finds the oldest lead of an e-mail address without reading all that share it. */
export class OldestWithAddress extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    await buildIndexes(db, oldestWithAddressIndexes);
    await dropIndex(db, 'leads', replaced);
  }
}

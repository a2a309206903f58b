import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

export const importTurnsIndexes: Indexes = {
  lead_imports: [{ key: { broker: 1, leaseUntil: -1 } }],
};

/** Finds when the last turn of a broker ended, however many imports it had. */
export class ImportTurns extends Migration {
  override async up(): Promise<void> {
    await buildIndexes(this.driver.getConnection().getDb(), importTurnsIndexes);
  }
}

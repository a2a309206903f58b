import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes } from '../indexes/build-indexes.ts';
import { indexes } from './first-release-indexes.ts';

/** Creates every collection with its indexes; safe to run again after a crash in the middle. */
export class FirstRelease extends Migration {
  override async up(): Promise<void> {
    await buildIndexes(this.driver.getConnection().getDb(), indexes);
  }
}

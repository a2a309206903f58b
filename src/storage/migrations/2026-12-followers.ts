import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

export const followersIndexes: Indexes = {
  audit_ends: [{ key: { followedBy: 1 }, name: 'followed' }],
  follower_cursors: [{ key: { broker: 1, follower: 1, generation: 1 }, unique: true }],
  follower_faults: [
    { key: { broker: 1, follower: 1, entryId: 1 }, unique: true },
    { key: { broker: 1, settledAt: 1, _id: -1 } },
    { key: { broker: 1, retryAt: 1 }, partialFilterExpression: { retryAt: { $gt: new Date(0) } }, name: 'asked' },
    { key: { settledAt: 1, follower: 1 }, name: 'open' },
  ],
  report_rows: [{ key: { broker: 1, report: 1, generation: 1, day: 1 } }],
};

/** What was counted by the seal; the followers count it again from the start of the log. */
const replaced = ['stage_counts', 'day_flows'];

/** Keeps how far followers have read the log, what they have added up, and at which entries they failed. */
export class Followers extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    await buildIndexes(db, followersIndexes);
    // MongoDB drops a collection that is not there without a word.
    for (const name of replaced) await db.collection(name).drop();
  }
}

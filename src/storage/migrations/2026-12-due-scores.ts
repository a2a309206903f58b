import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

export const dueScoresIndexes: Indexes = {
  leads: [
    { key: { broker: 1, rescoreAt: 1 }, partialFilterExpression: { rescoreAt: { $gt: new Date(0) } }, name: 'due' },
  ],
};

/** Has the score of each lead that ever replied counted again by its job, and from then on whenever time changes it. */
export class DueScores extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    await buildIndexes(db, dueScoresIndexes);
    await db.collection('leads').updateMany({}, [{ $set: { rescoreAt: { $ifNull: ['$lastReplyAt', null] } } }]);
  }
}

import { Migration } from '@mikro-orm/migrations-mongodb';

const options = { partialFilterExpression: { dueAt: { $gt: new Date(0) }, enrolmentId: null }, name: 'waited_for' };

/** The messages and calls that no campaign asked for, which go before those that one did (../find-due.ts). */
export class WaitedFor extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    await db.collection('messages').createIndex({ status: 1, broker: 1, dueAt: 1 }, options);
    await db.collection('voice_calls').createIndex({ dial: 1, broker: 1, dueAt: 1 }, options);
  }
}

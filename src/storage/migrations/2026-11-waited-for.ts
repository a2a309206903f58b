import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

const options = { partialFilterExpression: { dueAt: { $gt: new Date(0) }, enrolmentId: null }, name: 'waited_for' };

export const waitedForIndexes: Indexes = {
  messages: [{ key: { status: 1, broker: 1, dueAt: 1 }, ...options }],
  voice_calls: [{ key: { dial: 1, broker: 1, dueAt: 1 }, ...options }],
};

/** The messages and calls that no campaign asked for, which go before those that one did (../find-due.ts). */
export class WaitedFor extends Migration {
  override async up(): Promise<void> {
    await buildIndexes(this.driver.getConnection().getDb(), waitedForIndexes);
  }
}

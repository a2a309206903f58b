import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

const held = {
  key: { broker: 1, heldBy: 1, heldDueAt: 1 },
  partialFilterExpression: { heldBy: { $gt: '' } },
  name: 'held',
};

export const dispatchStopsIndexes: Indexes = {
  dispatch_stops: [
    { key: { broker: 1, _id: 1 }, partialFilterExpression: { releasedAt: null }, name: 'in_force' },
    { key: { broker: 1, scope: 1, campaignId: 1 }, partialFilterExpression: { liftedAt: null }, name: 'open' },
  ],
  enrolments: [held],
  messages: [held],
  voice_calls: [held],
};

/** What is stopped, and what a stop holds back. */
export class DispatchStops extends Migration {
  override async up(): Promise<void> {
    await buildIndexes(this.driver.getConnection().getDb(), dispatchStopsIndexes);
  }
}

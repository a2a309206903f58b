import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';
import { dropIndex } from '../indexes/drop-index.ts';

const ofStatistics = { stepId: 1, status: 1, action: 1, leadId: 1, isExecuted: 1, wentOut: 1 } as const;

export const attemptsCountedIndexes: Indexes = {
  campaign_logs: [{ key: { broker: 1, campaignId: 1, ...ofStatistics }, name: 'results' }],
};

/** In place of it comes the index `results`. */
const replaced = 'statistics';

/**
 * Keeps on each row of the ledger what the statistics count of its attempts (../../campaign/rules/count-attempts.ts).
 * Rows that were SKIPPED although something had gone out have the status of their last attempt again.
 */
export class AttemptsCounted extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    const rows = db.collection('campaign_logs');
    await rows.updateMany({ status: 'skipped', 'attempts.0': { $exists: true } }, [
      { $set: { status: { $last: '$attempts.status' } } },
    ]);
    await rows.updateMany({}, [{ $set: { isExecuted: anyAttempt(made), wentOut: anyAttempt(wentOut) } }]);
    await buildIndexes(db, attemptsCountedIndexes);
    await dropIndex(db, 'campaign_logs', replaced);
  }
}

const made = { $ne: ['$$this.status', 'pending'] };
const wentOut = {
  $and: [
    { $in: ['$$this.action', ['send_message', 'make_call']] },
    { $or: [{ $eq: ['$$this.status', 'sent'] }, { $in: ['$$this.outcome', ['no_answer', 'busy', 'fax']] }] },
  ],
};

function anyAttempt(condition: object): object {
  return { $anyElementTrue: { $map: { input: '$attempts', as: 'this', in: condition } } };
}

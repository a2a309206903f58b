import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

/** Only so that the collection is there before the first commit that writes to it. */
export const auditEndsIndexes: Indexes = { audit_ends: [] };

/** Keeps where the log of each broker ends, apart from the log (../../audit/audit-end.entity.ts). */
export class AuditEnds extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    await buildIndexes(db, auditEndsIndexes);
    const last = { $first: { number: '$number', hash: '$hash', createdAt: '$createdAt' } };
    const ends = [
      { $sort: { broker: 1, number: -1 } },
      { $group: { _id: '$broker', last } },
      { $replaceWith: { $mergeObjects: ['$last', { _id: '$_id', broker: '$_id' }] } },
      { $merge: { into: 'audit_ends', whenMatched: 'keepExisting' } },
    ];
    await db.collection('audit_batches').aggregate(ends).toArray();
  }
}

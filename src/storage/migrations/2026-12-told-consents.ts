import { Migration } from '@mikro-orm/migrations-mongodb';

/** Has imports know what leads gave or took back otherwise: an objection counts again, a consent without a day does not (../../lead/importing/new-consents.ts). */
export class ToldConsents extends Migration {
  override async up(): Promise<void> {
    const told = { $concat: ['$channel', '|', '$status', '||'] };
    const known = { $ifNull: ['$reportedConsents', []] };
    const stages = [
      { $match: { purpose: 'marketing', source: { $ne: 'import' } } },
      { $sort: { createdAt: 1 } },
      { $group: { _id: '$leadId', told: { $push: told } } },
      {
        $merge: {
          into: 'leads',
          whenMatched: [{ $set: { reportedConsents: { $concatArrays: [known, '$$new.told'] } } }],
          whenNotMatched: 'discard',
        },
      },
    ];
    await this.driver
      .getConnection()
      .getDb()
      .collection('consents')
      .aggregate(stages, { allowDiskUse: true })
      .toArray();
  }
}

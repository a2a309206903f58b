import { Migration } from '@mikro-orm/migrations-mongodb';

const written = ['telegram', 'whatsapp', 'sms', 'email'];

/** Tells each lead when it last wrote on which channel, from the replies in the log; before, an answered call counted as written. */
export class WrittenChannels extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    const brokers = await db.collection('brokers').distinct('_id');
    for (const broker of brokers) {
      const replies = { broker, fact: 'lead.replied', 'details.channel': { $in: written } };
      const byChannel = { _id: { lead: '$leadId', channel: '$details.channel' }, at: { $max: '$createdAt' } };
      const ofLead = { _id: '$_id.lead', wroteAt: { $push: { k: '$_id.channel', v: '$at' } } };
      const stages = [
        { $match: replies },
        { $group: byChannel },
        { $group: ofLead },
        { $set: { wroteAt: { $arrayToObject: '$wroteAt' } } },
        { $merge: { into: 'leads', on: '_id', whenMatched: 'merge', whenNotMatched: 'discard' } },
      ];
      await db.collection('audit_log').aggregate(stages).toArray();
    }
  }
}

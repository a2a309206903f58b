import { Migration } from '@mikro-orm/migrations-mongodb';

const reasonFields = [
  ['campaign_logs', 'why'],
  ['enrolments', 'exitReason'],
] as const;

/**
 * Turns the English sentences that campaigns stored into the reason NOTED with that text, so that what is read has a code.
 * The audit log is sealed and keeps its sentences.
 */
export class CodedReasons extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    for (const [collection, field] of reasonFields) {
      const noted = { code: 'NOTED', parameters: { text: `$${field}` } };
      await db.collection(collection).updateMany({ [field]: { $type: 'string' } }, [{ $set: { [field]: noted } }]);
    }
  }
}

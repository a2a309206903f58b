import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

export const notesByTextIndexes: Indexes = { lead_notes: [{ key: { broker: 1, leadId: 1, body: 'hashed' } }] };

/** Finds whether a text was noted about a lead without reading all its notes; hashed, for a text may be long. */
export class NotesByText extends Migration {
  override async up(): Promise<void> {
    await buildIndexes(this.driver.getConnection().getDb(), notesByTextIndexes);
  }
}

import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';
import { dropIndex } from '../indexes/drop-index.ts';

export const namedEventsIndexes: Indexes = { audit_log: [{ key: { broker: 1, event: 1, _id: -1 } }] };

/** In place of it comes the index over `event`. */
const replaced = 'broker_1_fact_1__id_-1';

/** Renames the field of a log entry that holds the name of its event, which was called `fact`. Digests stay as they are. */
export class NamedEvents extends Migration {
  override async up(): Promise<void> {
    const db = this.driver.getConnection().getDb();
    const unsealed = { $cond: [{ $isArray: '$unsealed' }, { $map: renameInList }, '$$REMOVE'] };
    await db
      .collection('audit_log')
      .updateMany({ fact: { $exists: true } }, [{ $set: { event: '$fact', unsealed } }, { $unset: 'fact' }]);
    await buildIndexes(db, namedEventsIndexes);
    await dropIndex(db, 'audit_log', replaced);
  }
}

const renameInList = {
  input: '$unsealed',
  as: 'entry',
  in: { id: '$$entry.id', event: '$$entry.fact', digest: '$$entry.digest' },
};

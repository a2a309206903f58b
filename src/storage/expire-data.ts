import type { Runtime } from '../runtime/scope.ts';
import type { Db } from 'mongodb';
import { DAY } from '../runtime/durations.ts';
import { expireFiles } from './files/expire-files.ts';

interface Retention {
  collection: string;
  /** The field from whose value on a row is kept for `keptFor` milliseconds. */
  field: string;
  keptFor: number;
}

/**
 * Every row that ends by age. TTL indexes would compare these dates, which are written by the clock of the scope, with the
 * clock of the MongoDB server: under another clock, such as that of a test, the rows would end at any moment.
 */
const retentions: readonly Retention[] = [
  { collection: 'commands', field: 'createdAt', keptFor: DAY },
  { collection: 'sessions', field: 'expiresAt', keptFor: 0 },
  { collection: 'registrations', field: 'expiresAt', keptFor: 0 },
  { collection: 'import_refusals', field: 'createdAt', keptFor: 30 * DAY },
  { collection: 'follower_faults', field: 'settledAt', keptFor: 90 * DAY },
];

const rowsAtOnce = 1000;

/** Removes the rows and files whose time is over and uploads whose process died, and returns how many. Safe to repeat and to run on several workers at once. */
export async function expireData(runtime: Runtime): Promise<number> {
  const rows = await expireRows(runtime);
  return rows + (await expireFiles(runtime));
}

async function expireRows(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now().getTime();
  let removed = 0;
  for (const { collection, field, keptFor } of retentions) {
    const expired = { [field]: { $lte: new Date(now - keptFor) } };
    for (let part = rowsAtOnce; part === rowsAtOnce && !runtime.ending.signal.aborted; removed += part) {
      part = await removeSome(runtime.database.db, collection, expired);
    }
  }
  return removed;
}

/** A part at a time: one `deleteMany` of a million rows could not be interrupted when the process ends. */
async function removeSome(db: Db, collection: string, expired: object): Promise<number> {
  const rows = db.collection(collection);
  const found = await rows.find(expired, { projection: { _id: 1 }, limit: rowsAtOnce }).toArray();
  if (found.length > 0) await rows.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } });
  return found.length;
}

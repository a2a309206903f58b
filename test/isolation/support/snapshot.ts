import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import { documentsOf } from './canaries.ts';

/** A hash of every document that belongs to the broker or names it. */
export async function snapshotOf(db: Db, brokerId: string): Promise<string> {
  const rows = (await documentsOf(db, brokerId)).filter(({ isTheirs }) => isTheirs);
  const lines = rows.map(({ collection, row }) => `${collection} ${JSON.stringify(row)}`);
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}

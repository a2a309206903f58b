import type { Document, FindOptions } from 'mongodb';
import type { RowFilter } from '../../../storage/tenancy/broker-collection.ts';

interface Holder {
  _id: string;
  email: string;
}

const pageSize = 1000;
const options: FindOptions = { sort: { email: 1, _id: 1 }, limit: pageSize, projection: { email: 1 } };

/**
 * Ids of the oldest leads with each e-mail address, as many as are wanted of it. Read in pages, of which each begins at the
 * first address that is not done: all leads of a broker may share one, and then the page after it passes them over.
 */
export async function oldestWithAddress(
  wanted: ReadonlyMap<string, number>,
  read: (where: RowFilter, options: FindOptions) => Promise<Document[]>,
  counts: (id: string, address: string) => boolean = () => true,
): Promise<string[]> {
  const ids: string[] = [];
  const missing = new Map(wanted);
  let rest = [...wanted.keys()];
  /** Where the last page ended, when more are wanted of its address. */
  let last: Holder | null = null;
  while (last || rest.length > 0) {
    const where: RowFilter = last ? { email: last.email, _id: { $gt: last._id } } : { email: { $in: rest } };
    const page = (await read(where, options)) as Holder[];
    for (const { _id: id, email } of page) {
      const left = missing.get(email)!;
      if (left === 0 || !counts(id, email)) continue;
      ids.push(id);
      missing.set(email, left - 1);
    }
    const isFull = page.length === pageSize;
    const met = new Set(page.map(({ email }) => email));
    rest = last || isFull ? rest.filter((address) => !met.has(address)) : [];
    const end: Holder | null = isFull ? page.at(-1)! : null;
    last = end && missing.get(end.email)! > 0 ? end : null;
  }
  return ids;
}

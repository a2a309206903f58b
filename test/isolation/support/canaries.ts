import type { Db, Document } from 'mongodb';
import type { Settled } from './settle-broker.ts';

/** An id, a number, an address, a key: what is no word of a language. */
const telling = /[\w+@.-]*\d[\w+@.-]{5,}/g;

/** What is known only of the other broker: its mark, and every string of its documents that no other document has. */
export class Canaries {
  readonly #mark: string;
  readonly #only: Set<string>;
  readonly #everywhere: Set<string>;

  private constructor(mark: string, only: Set<string>, everywhere: Set<string>) {
    this.#mark = mark;
    this.#only = only;
    this.#everywhere = everywhere;
  }

  static async of(db: Db, { mark, brokerId }: Settled): Promise<Canaries> {
    const [theirs, others] = [new Set<string>(), new Set<string>()];
    for (const { row, isTheirs } of await documentsOf(db, brokerId)) collect(row, isTheirs ? theirs : others);
    const only = [...theirs].filter((word) => !others.has(word));
    return new Canaries(mark, new Set(only), new Set([...theirs, ...others]));
  }

  get count(): number {
    return this.#only.size;
  }

  /** Those that the text gives away; `told` is what whoever reads it has said himself. */
  in(text: string, told: readonly string[] = []): string[] {
    let rest = text + decodedCursors(text);
    for (const one of told) rest = rest.replaceAll(one, '');
    const found = [...new Set(rest.match(telling) ?? [])].filter((word) => this.#only.has(word));
    return rest.includes(this.#mark) ? [this.#mark, ...found] : found;
  }

  /** The text without what differs between any two answers: the value that was asked with, and what was made just now. */
  mask(text: string, asked: string): string {
    return text
      .replaceAll(asked, '«asked»')
      .replaceAll(/[\w-]{12,}/g, (word) => (/\d/.test(word) && !this.#everywhere.has(word) ? '«new»' : word));
  }
}

export interface StoredRow {
  collection: string;
  row: Document;
  isTheirs: boolean;
}

/** All documents, and which belong to the broker: those that name it, and those that the ones that name it name as their user or file. */
export async function documentsOf(db: Db, brokerId: string): Promise<StoredRow[]> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const read = names.map(async (collection) =>
    (await db.collection(collection).find().toArray()).map((row) => ({ collection, row })),
  );
  const rows = (await Promise.all(read)).flat();
  const naming = rows.filter(({ row }) => JSON.stringify(row).includes(brokerId));
  const theirs = new Set(naming.map(({ row }) => row));
  const linked = new Set(naming.flatMap(({ collection, row }) => linkedBy(collection, row)));
  const isLinked = (row: Document) => linked.has(row['_id']) || linked.has(row['files_id']);
  return rows.map((one) => ({ ...one, isTheirs: theirs.has(one.row) || isLinked(one.row) }));
}

function linkedBy(collection: string, row: Document): unknown[] {
  if (collection === 'memberships') return [row['userId']];
  return collection === 'files.files' ? [row['_id']] : [];
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    for (const word of value.match(telling) ?? []) into.add(word);
  } else if (Array.isArray(value)) value.forEach((one) => collect(one, into));
  else if (typeof value === 'object' && value !== null && !(value instanceof Date))
    Object.values(value).forEach((one) => collect(one, into));
}

/** Cursors are JSON in base64: what they hold is given away too. */
function decodedCursors(text: string): string {
  const cursors = text.match(/\bW[\w-]{20,}/g) ?? [];
  return cursors.map((cursor) => ` ${Buffer.from(cursor, 'base64url').toString()}`).join('');
}

import type {
  AggregateOptions,
  ClientSession,
  Collection,
  CountDocumentsOptions,
  Db,
  Document,
  Filter,
  FindCursor,
  FindOptions,
  UpdateFilter,
  UpdateOptions,
} from 'mongodb';
import type { OneAtATime } from '../commit/one-at-a-time.ts';

export type Row = Document & { _id: string };
export type RowFilter = Filter<Row>;
type RowUpdate = UpdateFilter<Row> | Document[];

interface InSession {
  session: ClientSession;
  requests?: OneAtATime | undefined;
  /** Counts the rows that are written. */
  written?: { rows: number };
}

const escapesThePipeline = ['$lookup', '$graphLookup', '$unionWith', '$out', '$merge'];

/** One collection as one broker sees it: the driver's speed, with the broker first in every filter and every row. */
export class BrokerCollection {
  readonly #rows: Collection<Row>;
  readonly #broker: string;
  readonly #session: ClientSession | undefined;
  readonly #requests: OneAtATime | undefined;
  readonly #written: { rows: number };

  constructor(
    db: Db,
    collection: string,
    broker: string,
    { session, requests, written = { rows: 0 } }: Partial<InSession> = {},
  ) {
    if (!broker) throw new Error('a read or write of tenant data outside a broker');
    this.#rows = db.collection(collection);
    this.#broker = broker;
    this.#session = session;
    this.#requests = requests;
    this.#written = written;
  }

  find(filter: RowFilter, options: FindOptions = {}): Promise<Document[]> {
    return this.#ask(() => this.#rows.find(this.#own(filter), this.#with(options)).toArray());
  }

  stream(filter: RowFilter, options: FindOptions = {}): AsyncIterable<Document> {
    const found = this.#rows.find(this.#own(filter), this.#with(options));
    return this.#requests ? inTurn(found, this.#requests) : found;
  }

  findOne(filter: RowFilter, options: FindOptions = {}): Promise<Document | null> {
    return this.#ask(() => this.#rows.findOne(this.#own(filter), this.#with(options)));
  }

  count(filter: RowFilter, options: CountDocumentsOptions = {}): Promise<number> {
    return this.#ask(() => this.#rows.countDocuments(this.#own(filter), this.#with(options)));
  }

  aggregate(stages: Document[], options: AggregateOptions = {}): Promise<Document[]> {
    const escape = escapesThePipeline.find((name) => JSON.stringify(stages).includes(`"${name}"`));
    if (escape) throw new Error(`${escape} would leave the broker`);
    return this.#ask(() =>
      this.#rows.aggregate([{ $match: { broker: this.#broker } }, ...stages], this.#with(options)).toArray(),
    );
  }

  async updateOne(filter: RowFilter, update: RowUpdate, options: UpdateOptions = {}): Promise<number> {
    const result = await this.#ask(() => this.#rows.updateOne(this.#own(filter), update, this.#with(options)));
    this.#written.rows += 1;
    return result.matchedCount;
  }

  async updateMany(filter: RowFilter, update: RowUpdate, options: UpdateOptions = {}): Promise<number> {
    const result = await this.#ask(() => this.#rows.updateMany(this.#own(filter), update, this.#with(options)));
    this.#written.rows += result.matchedCount;
    return result.matchedCount;
  }

  findOneAndUpdate(filter: RowFilter, update: RowUpdate, upsert = false): Promise<Document | null> {
    const options = this.#with({ returnDocument: 'after', upsert } as const);
    this.#written.rows += 1;
    return this.#ask(() => this.#rows.findOneAndUpdate(this.#own(filter), update, options));
  }

  /** Inserts rows, each with this broker set; ordered, all or an error. */
  async insertMany(rows: Row[]): Promise<void> {
    if (rows.length === 0) return;
    const own = rows.map((row) => ({ ...row, broker: this.#broker }));
    this.#written.rows += rows.length;
    await this.#ask(() => this.#rows.insertMany(own, this.#with({})));
  }

  async deleteMany(filter: RowFilter): Promise<number> {
    const result = await this.#ask(() => this.#rows.deleteMany(this.#own(filter), this.#with({})));
    this.#written.rows += result.deletedCount;
    return result.deletedCount;
  }

  /** Many single-row updates in one round trip; returns how many rows matched. */
  async updateEach(
    updates: { filter: RowFilter; update: UpdateFilter<Row> }[],
    { upsert = false }: { upsert?: boolean } = {},
  ): Promise<number> {
    if (updates.length === 0) return 0;
    const operations = updates.map(({ filter, update }) => ({
      updateOne: { filter: this.#own(filter), update, upsert },
    }));
    this.#written.rows += updates.length;
    const result = await this.#ask(() => this.#rows.bulkWrite(operations, this.#with({ ordered: false })));
    return result.matchedCount;
  }

  async #ask<T>(request: () => Promise<T>): Promise<T> {
    return this.#requests ? this.#requests.run(request) : request();
  }

  #own(filter: RowFilter): RowFilter {
    if ('broker' in filter) throw new Error("the broker of a filter is not the caller's to choose");
    return { broker: this.#broker, ...filter };
  }

  #with<T extends object>(options: T): T & { session?: ClientSession } {
    if (!this.#session) return options;
    // The level of the client would stand in the way of the session's.
    const level = this.#session.snapshotEnabled && { readConcern: { level: 'snapshot' } };
    return { ...options, ...level, session: this.#session };
  }
}

/** Rows of a transaction, between which it may ask for others. */
async function* inTurn(cursor: FindCursor<Document>, requests: OneAtATime): AsyncGenerator<Document> {
  try {
    const next = () => requests.run(() => cursor.next());
    for (let row = await next(); row; row = await next()) yield row;
  } finally {
    await cursor.close();
  }
}

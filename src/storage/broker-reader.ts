import {
  MongoServerError,
  type AggregateOptions,
  type ClientSession,
  type Db,
  type Document,
  type FindOptions,
} from 'mongodb';
import { AppError } from '../errors.ts';
import type { RowBudget } from './row-budget.ts';
import type { Constructor, StoredEntity } from './stored-entity.ts';
import type { SharedReads } from './shared-reads.ts';
import { BrokerCollection, type RowFilter } from './tenancy/broker-collection.ts';

/** Milliseconds after which MongoDB gives up a read. */
const maxTimeMS = 10_000;

/** SnapshotTooOld and SnapshotUnavailable: a later instant can be read. */
const passed = new Set([239, 246]);
const maxInstants = 5;

export type TableName = (entity: Constructor<StoredEntity>) => string;

/** Reads what one broker may see, as plain documents with the methods of their entity (entities cost 3.3 times as much). */
export class BrokerReader {
  readonly #db: Db;
  readonly #tableName: TableName;
  readonly #broker: string;
  readonly #shared: SharedReads;
  readonly #rows: RowBudget;
  readonly #session: ClientSession | undefined;

  constructor(
    db: Db,
    tableName: TableName,
    broker: string,
    shared: SharedReads,
    rows: RowBudget,
    session?: ClientSession,
  ) {
    this.#shared = shared;
    this.#rows = rows;
    this.#db = db;
    this.#tableName = tableName;
    this.#broker = broker;
    this.#session = session;
  }

  collection(entity: Constructor<StoredEntity>): BrokerCollection {
    const inSession = this.#session && { session: this.#session };
    return new BrokerCollection(this.#db, this.#tableName(entity), this.#broker, inSession);
  }

  /** What `read` makes of one instant of the database: whatever is committed meanwhile, its reads see none of it. */
  async atOneInstant<T>(read: (reader: BrokerReader) => Promise<T>): Promise<T> {
    for (let instants = 1; ; instants++) {
      const session = this.#db.client.startSession({ snapshot: true });
      const [db, rows] = [this.#db, this.#rows];
      try {
        return await read(new BrokerReader(db, this.#tableName, this.#broker, this.#shared, rows, session));
      } catch (error) {
        const isPassed = error instanceof MongoServerError && passed.has(error.code as number);
        if (!isPassed || instants === maxInstants) throw error;
      } finally {
        await session.endSession();
      }
    }
  }

  async find<T extends StoredEntity>(
    entity: Constructor<T>,
    filter: RowFilter,
    options: FindOptions = {},
  ): Promise<T[]> {
    const limit = this.#rows.limitOf(options.limit);
    const rows = await this.collection(entity).find(filter, { maxTimeMS, ...options, ...(limit && { limit }) });
    this.#rows.take(rows.length);
    return rows.map((row) => hydrate(entity, row));
  }

  /** Stored documents that something is decided by, and none of which is shown. LIMIT_EXCEEDED for too many in one operation. */
  async findDeciding(entity: Constructor<StoredEntity>, filter: RowFilter, options: FindOptions): Promise<Document[]> {
    const limit = this.#rows.limitOfDeciding();
    const rows = await this.collection(entity).find(filter, { maxTimeMS, ...options, ...(limit && { limit }) });
    this.#rows.takeDeciding(rows.length);
    return rows;
  }

  async findOne<T extends StoredEntity>(
    entity: Constructor<T>,
    filter: RowFilter,
    options: FindOptions = {},
  ): Promise<T | null> {
    this.#rows.take(1);
    const row = await this.collection(entity).findOne(filter, { maxTimeMS, ...options });
    return row && hydrate(entity, row);
  }

  /** The one with this id, or NOT_FOUND: the same answer for another broker's as for none. */
  async get<T extends StoredEntity>(entity: Constructor<T>, id: string): Promise<T> {
    const found = await this.load(entity, id);
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  }

  /** How many there are; every one of them is looked at. */
  async count(entity: Constructor<StoredEntity>, filter: RowFilter): Promise<number> {
    const count = await this.collection(entity).count(filter, { maxTimeMS });
    this.#rows.examine(count);
    return count;
  }

  /** What an aggregation over the broker's rows finds. Only the rows it returns are counted. */
  async aggregate(
    entity: Constructor<StoredEntity>,
    stages: Document[],
    options: AggregateOptions = {},
  ): Promise<Document[]> {
    const found = await this.collection(entity).aggregate(stages, { maxTimeMS, ...options });
    this.#rows.take(found.length);
    return found;
  }

  /** An aggregation that adds rows up: each group says as `count` how many it is of, and all of them were looked at. */
  async addUp(
    entity: Constructor<StoredEntity>,
    stages: Document[],
    options: AggregateOptions = {},
  ): Promise<Document[]> {
    const groups = await this.aggregate(entity, stages, options);
    this.countExamined(groups.reduce((sum, group) => sum + (group['count'] as number), 0));
    return groups;
  }

  /** Counts rows that were looked at by other means and not loaded. */
  countExamined(rows: number): void {
    this.#rows.examine(rows);
  }

  /** Counts rows that came within others. */
  countRows(rows: number): void {
    this.#rows.take(rows);
  }

  /** By id: many calls of one tick, by whomever of this broker, are one query. */
  load<T extends StoredEntity>(entity: Constructor<T>, id: string): Promise<T | null> {
    this.#rows.take(1);
    const fetch = async (ids: string[]) => {
      const rows = await this.collection(entity).find({ _id: { $in: ids } }, { maxTimeMS });
      return new Map(rows.map((row) => [row['_id'] as string, hydrate(entity, row)]));
    };
    return this.#shared.load(`${this.#tableName(entity)} of ${this.#broker}`, id, fetch);
  }
}

const heard = new WeakMap<Document, StoredEntity>();

/** A row of the change feed as its entity, one and the same for all who hear of it: nobody may change it. */
export function hydrateHeard<T extends StoredEntity>(entity: Constructor<T>, row: Document): T {
  const known = heard.get(row) ?? hydrate(entity, row);
  heard.set(row, known);
  return known as T;
}

/**
 * A stored document as its entity: same prototype, `id` besides `_id`, no unit of work behind it. To copy all but `_id`
 * is slow work for the engine, and was a tenth of a list's time.
 */
export function hydrate<T extends StoredEntity>(entity: Constructor<T>, row: Document): T {
  return Object.setPrototypeOf({ ...row, id: row['_id'] as string }, entity.prototype as object) as T;
}

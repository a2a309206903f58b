import type { FilterQuery, FindOptions, RequiredEntityData } from '@mikro-orm/mongodb';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../audit/audit-log.entity.ts';
import { ActorKind } from '../../audit/audit-log.entity.ts';
import { leadOf, type Recorded, type RecordedDetails, type RecordedEvent } from '../../audit/compose-entry.ts';
import type { EventName, Events } from '../../audit/events.ts';
import { AppError, refusal } from '../../errors.ts';
import { TxFiles } from '../files/tx-files.ts';
import { BrokerEntity, type Constructor, type StoredEntity } from '../stored-entity.ts';
import type { BrokerCollection, RowFilter } from '../tenancy/broker-collection.ts';
import { AppendedRows } from './appended-rows.ts';
import { collectionOf } from './collection-of.ts';
import { findShared, type RowOptions } from './find-shared.ts';
import { lockRow, lockRows } from './lock-rows.ts';
import { writeEntries } from './record-events.ts';
import type { TxContext } from './tx-context.ts';

/** Events of one commit. Each is written and followed while others wait: so many are two seconds of work. */
const maxEvents = 8000;

/** What all views of one commit have in common. */
interface Shared {
  kept: Map<string, Promise<unknown>>;
  appended: AppendedRows;
  /** Whether nothing was created, removed or recorded since the last flush. */
  isFlushed: boolean;
}

/** What a change may do inside one commit. Everything it reads and writes belongs to one broker and one transaction. */
export class Tx {
  readonly broker: string;
  readonly actor: Actor;
  readonly cause: Recorded | null;
  readonly #context: TxContext;
  readonly #recorded: Recorded[];
  readonly #shared: Shared;

  constructor(
    context: TxContext,
    recorded: Recorded[] = [],
    cause: Recorded | null = null,
    shared: Shared = { kept: new Map(), appended: new AppendedRows(), isFlushed: true },
  ) {
    this.broker = context.broker;
    this.actor = cause ? { kind: ActorKind.SYSTEM, id: 'reaction' } : context.actor;
    this.cause = cause;
    this.#context = context;
    this.#recorded = recorded;
    this.#shared = shared;
  }

  /** The instant of this commit, on the database's clock; the same for all that happens in it. */
  now(): Date {
    return this.#context.at;
  }

  /** Rows that this commit has written so far. What waits for the next flush is not among them. */
  get writtenRows(): number {
    return this.#context.written.rows;
  }

  /**
   * Takes the lock of an entity that carries `version`, then loads it: two commits that decide about the same lead wait
   * for each other, so neither decides on what the other is changing (write skew; docs/architecture.md, Storage). NOT_FOUND when there is none.
   */
  async lock<T extends StoredEntity & { version: number }>(entity: Constructor<T>, id: string): Promise<T> {
    await this.flush();
    return this.#context.requests.run(() => lockRow(this.#context, entity, id));
  }

  /** Takes the locks of many at once, then loads them by id; what does not exist is left out. */
  async lockMany<T extends BrokerEntity & { version: number }>(
    entity: Constructor<T>,
    ids: string[],
  ): Promise<Map<string, T>> {
    await this.flush();
    return this.#context.requests.run(() => lockRows(this.#context, entity, ids));
  }

  /** The entity with this id, or NOT_FOUND. */
  async get<T extends StoredEntity>(entity: Constructor<T>, id: string): Promise<T> {
    const found = await this.findOne(entity, { id } as FilterQuery<T>);
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  }

  findOne<T extends StoredEntity>(entity: Constructor<T>, where: FilterQuery<T>): Promise<T | null> {
    const { em, requests } = this.#context;
    return requests.run(() => em.findOne(entity, where) as Promise<T | null>);
  }

  find<T extends StoredEntity>(
    entity: Constructor<T>,
    where: FilterQuery<T>,
    options: FindOptions<T> = {},
  ): Promise<T[]> {
    const { em, requests } = this.#context;
    return requests.run(() => em.find(entity, where, options) as Promise<T[]>);
  }

  count<T extends StoredEntity>(entity: Constructor<T>, where: FilterQuery<T>): Promise<number> {
    const { em, requests } = this.#context;
    return requests.run(() => em.count(entity, where));
  }

  /** A new entity of this broker, written with the commit. */
  create<T extends StoredEntity>(entity: Constructor<T>, values: Partial<T>): T {
    const created = this.#context.em.create(entity, {
      ...values,
      createdAt: this.now(),
      ...(entity.prototype instanceof BrokerEntity ? { broker: this.broker } : {}),
    } as unknown as RequiredEntityData<T>);
    this.#context.em.persist(created);
    this.#shared.isFlushed = false;
    return created as T;
  }

  /**
   * A row about a lead of this commit that nothing changes any more, such as a stage transition; written with the commit.
   * The events that are recorded with it belong to the lead.
   */
  append<T extends BrokerEntity & { leadId: string }>(
    entity: Constructor<T>,
    lead: BrokerEntity,
    values: Partial<T>,
  ): void {
    // The flush guard sees only what the unit of work writes.
    if (lead.broker !== this.broker)
      throw new Error(`a ${entity.name} about a lead that does not belong to the broker of this scope`);
    const row = Object.assign(new entity(), values, { leadId: lead.id, createdAt: this.now() });
    this.#shared.appended.add(entity, row);
    this.#shared.isFlushed = false;
  }

  remove(entity: StoredEntity): void {
    this.#context.em.remove(entity);
    this.#shared.isFlushed = false;
  }

  /**
   * Records that something happened to `subject`. What was there before and after is taken from the unit of work;
   * `details` adds what the row does not show. Values that concern a person go into `personalDetails`. COMMIT_TOO_LARGE
   * when the commit records more than it may.
   */
  record<E extends EventName>(
    name: E,
    subject: Events[E]['subject'],
    ...[details, personalDetails = {}]: RecordedDetails<E>
  ): RecordedEvent<E> {
    if (this.#recorded.length >= maxEvents) throw refusal('COMMIT_TOO_LARGE', { most: maxEvents });
    const recorded: RecordedEvent<E> = {
      id: uuidv7(),
      name,
      broker: this.broker,
      subject,
      leadId: leadOf(subject),
      details: details ?? {},
      personalDetails,
      actor: this.actor,
      cause: this.cause?.id ?? null,
      requestId: this.#context.requestId,
      at: this.now(),
    };
    this.#recorded.push(recorded as unknown as Recorded);
    this.#shared.isFlushed = false;
    return recorded;
  }

  /**
   * The driver's view of a collection, for counters, claims and bulk rows. What was changed and recorded so far is flushed
   * first; without a new event there is nothing to flush, and looking for it would compare everything that was loaded.
   */
  async collection(entity: Constructor<StoredEntity>): Promise<BrokerCollection> {
    if (!this.#shared.isFlushed) await this.flush();
    return collectionOf(this.#context, entity, this.#context.requests);
  }

  /** Rows of this broker and those that hold for every broker of the installation, as they were when the commit began. */
  findShared<T extends BrokerEntity>(
    entity: Constructor<T>,
    filter: RowFilter,
    options: RowOptions = {},
  ): Promise<T[]> {
    return this.#context.requests.run(() => findShared(this.#context, entity, filter, options));
  }

  /** The broker's files, which are not the ORM's. */
  async files(): Promise<TxFiles> {
    await this.flush();
    return new TxFiles(this.#context);
  }

  /** What `read` found when it was first asked under this key in this commit; for what the commit itself does not change. */
  once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#shared.kept.get(key) ?? read();
    this.#shared.kept.set(key, kept);
    return kept as Promise<T>;
  }

  flush(): Promise<void> {
    this.#shared.isFlushed = true;
    return this.#context.requests.run(() => this.#write());
  }

  async #write(): Promise<void> {
    await this.#context.em.flush();
    await this.#shared.appended.write(this.#context, this.#recorded);
    await writeEntries(this.#context);
  }

  /** The same commit seen by a reaction to `cause`: it acts as the system. */
  because(cause: Recorded): Tx {
    return new Tx(this.#context, this.#recorded, cause, this.#shared);
  }
}

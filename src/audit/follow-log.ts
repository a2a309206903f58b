import type { Document } from 'mongodb';
import { badInput } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import { hydrateHeard } from '../storage/broker-reader.ts';
import { AuditLog } from './audit-log.entity.ts';
import { loadBatch } from './load-batch.ts';
import {
  conditions,
  firstToReplay,
  lastBatch,
  readEntries,
  readPart,
  selects,
  type LogPart,
  type LogSelection,
} from './follow-log-reads.ts';
import { LiveQueue } from './live-queue.ts';
import { ReplayPace } from './replay-pace.ts';
import { entriesInBatch } from './seal-log.ts';
import { SeenEntries } from './seen-entries.ts';

/** Entries that wait for a reader of the log at once: however long it was away, it is given no more until it took these. */
const entriesAtOnce = 200;
/** Entries that are kept while the log is read; what is more is read again. */
const maxHeld = 1000;

const pace = new ReplayPace();

type Permission = Parameters<Scope['viewer']['require']>[0];

/**
 * Follows the broker's log from now, or from the entry `after`: replays that entry's whole batch, all later batches and
 * what is not sealed yet, then goes on live. No gap, whatever the clocks; an entry may come twice after a reconnect, and
 * clients drop ids they have seen (docs/architecture.md, Feed and seal). Authorisation is asked again for every entry.
 */
export async function followLog(
  scope: Scope,
  selection: LogSelection,
  after: string | null,
  permission: Permission,
): Promise<AsyncIterableIterator<AuditLog>> {
  scope.viewer.require(permission);
  const follower = new LogFollower(scope, selection, permission);
  return follower.start(after);
}

/**
 * Delivers so that a client may be cut off after any entry and go on from it: nothing comes before an entry that a replay
 * from it would leave out. So what is replayed comes in the order of the batches, and what comes live waits until then.
 */
class LogFollower {
  readonly #scope: Scope;
  readonly #selection: LogSelection;
  readonly #queue: LiveQueue<AuditLog>;
  readonly #seen = new SeenEntries();
  /** What came live while the log is read; null while it is not. */
  #held: AuditLog[] | null = [];
  /** All entries of this batch, and of those before, were told. */
  #toldBatch = 0;
  /** More came live than is kept, or the feed missed some: the log is read on. */
  #isHeldShort = false;

  constructor(scope: Scope, selection: LogSelection, permission: Permission) {
    this.#scope = scope;
    this.#selection = selection;
    this.#queue = new LiveQueue(() => scope.viewer.require(permission));
  }

  async start(after: string | null): Promise<LiveQueue<AuditLog>> {
    const { feed } = this.#scope.runtime;
    const { broker } = this.#scope.viewer;
    // Listening begins before anything is read, so that nothing falls between the replay and the live part.
    this.#queue.onClose(feed.on('audit_log', (row) => this.#hear(hydrateHeard(AuditLog, row)), broker));
    this.#queue.onClose(feed.on('audit_batches', (row) => this.#hearSealed(row), broker));
    try {
      await this.#begin(after);
    } catch (error) {
      // Nobody will read a queue that was never handed out.
      await this.#queue.return();
      throw error;
    }
    this.#queue.onClose(feed.onResync(() => this.#catchUp()));
    return this.#queue;
  }

  async #begin(after: string | null): Promise<void> {
    const sealed = await lastBatch(this.#scope);
    this.#toldBatch = Math.max(this.#toldBatch, sealed);
    if (after) {
      const entry = await this.#scope.read.findOne(AuditLog, { _id: after });
      if (!entry) throw badInput('after', 'ENTRY_UNKNOWN');
      this.#read(await firstToReplay(this.#scope, (await loadBatch(this.#scope, entry.id)) ?? sealed + 1));
    } else this.#goOnLive();
  }

  #hear(entry: AuditLog): void {
    if (!selects(this.#selection, entry)) return;
    if (!this.#held) this.#offer(entry);
    else if (this.#held.length < maxHeld) this.#held.push(entry);
    else this.#isHeldShort = true;
  }

  /** The feed tells in the order of the commits, and what a batch seals was committed before it. */
  #hearSealed({ number, entries }: Document): void {
    this.#toldBatch = number;
    this.#seen.forgetSealed((entries as string[]).length >= entriesInBatch);
  }

  #offer(entry: AuditLog): void {
    if (this.#seen.add(entry.id)) this.#queue.push(entry);
  }

  #goOnLive(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const entry of held) this.#offer(entry);
  }

  /** Reads what the feed missed before anything that it tells later: a reader who goes on from that would miss it for ever. */
  #catchUp(): void {
    if (this.#held) this.#isHeldShort = true;
    else this.#read(this.#toldBatch + 1);
  }

  /** Reads the log from a batch on, as fast as its reader takes it, and goes on live from its end. */
  #read(first: number): void {
    this.#held ??= [];
    this.#readFrom(first).catch((error: unknown) => this.#queue.fail(error));
  }

  async #readFrom(first: number): Promise<void> {
    for (let next = first; ;) {
      const part = await this.#inLine(() => readPart(this.#scope, this.#selection, next));
      await this.#replay(part);
      if (this.#queue.isClosed) return;
      next = part.lastBatch + 1;
      if (part.isEnd && !this.#isHeldShort) break;
      this.#letGo(part);
    }
    this.#goOnLive();
  }

  async #replay({ ids }: LogPart): Promise<void> {
    for (let done = 0; done < ids.length && !this.#queue.isClosed; done += entriesAtOnce) {
      const some = ids.slice(done, done + entriesAtOnce);
      const entries = await this.#inLine(() => readEntries(this.#scope, some, conditions(this.#selection)));
      await pace.give(this.#scope.viewer.broker, entries.length);
      this.#queue.fill(entries.filter(({ id }) => this.#seen.add(id)));
      await this.#queue.emptied();
    }
  }

  #inLine<T>(read: () => Promise<T>): Promise<T> {
    return pace.read(this.#scope.viewer.broker, read);
  }

  /** The next part holds what is not kept; what the feed has told of as sealed does not come again. */
  #letGo({ ids, lastBatch: last }: LogPart): void {
    if (this.#isHeldShort) this.#held = [];
    this.#isHeldShort = false;
    if (last >= this.#toldBatch) return;
    const told = new Set(ids);
    this.#held = this.#held!.filter(({ id }) => !told.has(id));
    this.#seen.forget(ids);
  }
}

import type { Document } from 'mongodb';
import { badInput } from '../errors.ts';
import type { Scope } from '../scope.ts';
import { hydrateHeard } from '../storage/broker-reader.ts';
import { AuditLog } from './audit-log.entity.ts';
import { batchOf } from './batch-of.ts';
import { firstToReplay, lastBatch, readLog, selects, type LogSelection } from './follow-log-reads.ts';
import { LiveQueue } from './live-queue.ts';
import { entriesInBatch } from './seal-log.ts';
import { SeenEntries } from './seen-entries.ts';

type Permission = Parameters<Scope['viewer']['may']>[0];

/**
 * Follows the broker's log from now, or from the entry `after`: replays that entry's whole batch, all later batches and
 * what is not sealed yet, then goes on live. No gap, whatever the clocks; an entry may come twice after a reconnect, and
 * clients drop ids they have seen (DESIGN §3, feed and seal). Authorisation is asked again for every entry.
 */
export async function followLog(
  scope: Scope,
  selection: LogSelection,
  after: string | null,
  permission: Permission,
): Promise<AsyncIterableIterator<AuditLog>> {
  scope.viewer.may(permission);
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
  #reading: Promise<void> = Promise.resolve();

  constructor(scope: Scope, selection: LogSelection, permission: Permission) {
    this.#scope = scope;
    this.#selection = selection;
    this.#queue = new LiveQueue(() => scope.viewer.may(permission));
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
      if (!entry) throw badInput('after', 'there is no such entry; start again without it');
      const first = await firstToReplay(this.#scope, (await batchOf(this.#scope, entry.id)) ?? sealed + 1);
      this.#replay(await readLog(this.#scope, this.#selection, first));
    }
    this.#goOnLive();
  }

  #hear(entry: AuditLog): void {
    if (!selects(this.#selection, entry)) return;
    if (this.#held) this.#held.push(entry);
    else this.#offer(entry);
  }

  /** The feed tells in the order of the commits, and what a batch seals was committed before it. */
  #hearSealed({ number, entries }: Document): void {
    this.#toldBatch = number;
    this.#seen.forgetSealed((entries as string[]).length >= entriesInBatch);
  }

  #offer(entry: AuditLog): void {
    if (this.#seen.add(entry.id)) this.#queue.push(entry);
  }

  #replay(entries: AuditLog[]): void {
    this.#queue.fill(entries.filter(({ id }) => this.#seen.add(id)));
  }

  #goOnLive(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const entry of held) this.#offer(entry);
  }

  /** Reads what may have been missed; what is told by the feed meanwhile comes after it. */
  #catchUp(): void {
    this.#held ??= [];
    const first = this.#toldBatch + 1;
    this.#reading = this.#reading
      .then(() => this.#readMissed(first))
      .catch((error: unknown) => this.#queue.fail(error));
  }

  async #readMissed(first: number): Promise<void> {
    this.#held ??= [];
    this.#replay(await readLog(this.#scope, this.#selection, first));
    this.#goOnLive();
  }
}

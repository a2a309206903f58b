import { badInput } from '../errors.ts';
import type { Scope } from '../scope.ts';
import { hydrate } from '../storage/broker-reader.ts';
import { AuditLog } from './audit-log.entity.ts';
import { firstToReplay, lastBatch, readLog, selects, type LogSelection } from './follow-log-reads.ts';
import { LiveQueue } from './live-queue.ts';

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
  readonly #seen = new Set<string>();
  /** What came live while the log is read; null while it is not. */
  #held: AuditLog[] | null = [];
  #sealedBefore = 0;
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
    this.#queue.onClose(feed.on('audit_log', (row) => row['broker'] === broker && this.#hear(hydrate(AuditLog, row))));
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
    this.#sealedBefore = await lastBatch(this.#scope);
    if (after) {
      const entry = await this.#scope.read.findOne(AuditLog, { _id: after });
      if (!entry) throw badInput('after', 'there is no such entry; start again without it');
      const first = await firstToReplay(this.#scope, entry.batch ?? this.#sealedBefore + 1);
      this.#replay(await readLog(this.#scope, this.#selection, first));
    }
    this.#goOnLive();
  }

  #hear(entry: AuditLog): void {
    if (!selects(this.#selection, entry)) return;
    if (this.#held) this.#held.push(entry);
    else this.#offer(entry);
  }

  #offer(entry: AuditLog): void {
    if (this.#isNew(entry)) this.#queue.push(entry);
  }

  #replay(entries: AuditLog[]): void {
    this.#queue.fill(entries.filter((entry) => this.#isNew(entry)));
  }

  #isNew({ id }: AuditLog): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    return true;
  }

  #goOnLive(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const entry of held) this.#offer(entry);
  }

  /** Reads again what came since the last time. */
  #catchUp(): void {
    this.#held ??= [];
    this.#reading = this.#reading.then(() => this.#readMissed()).catch((error: unknown) => this.#queue.fail(error));
  }

  async #readMissed(): Promise<void> {
    this.#held ??= [];
    const sealedNow = await lastBatch(this.#scope);
    const missed = await readLog(this.#scope, this.#selection, this.#sealedBefore + 1);
    this.#replay(missed);
    // What is sealed by now will not be read again, so it need not be remembered.
    const stillOpen = new Set(missed.filter(({ batch }) => batch === null || batch > sealedNow).map(({ id }) => id));
    for (const id of this.#seen) if (!stillOpen.has(id)) this.#seen.delete(id);
    this.#sealedBefore = sealedNow;
    this.#goOnLive();
  }
}

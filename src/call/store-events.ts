import { BSON } from 'mongodb';
import type { Logger } from 'pino';
import type { Database } from '../storage/open/open-database.ts';
import { jitter } from '../storage/commit/retry.ts';
import { writeEvents, type EventBatch } from './session/write-events.ts';
import type { TurnEvent } from './turn/events.ts';
import type { TranscriptLine } from './turn/transcript-line.ts';

/** The talk that an event belongs to, and who wants to hear that it was taken over. */
export interface OwnedTalk {
  readonly callId: string;
  readonly broker: string;
  readonly fence: number;
  readonly onLost: () => void;
}

export interface NumberedEvent {
  seq: number;
  event: TurnEvent;
  lines: readonly TranscriptLine[];
}

interface Collected {
  readonly batches: Map<OwnedTalk, EventBatch>;
  readonly done: PromiseWithResolvers<void>;
}

const collectFor = 10;

/**
 * Stores the events of all calls of this process together: what comes within some milliseconds, or while a group is on
 * its way, is the next group. One group is in flight at a time, so a call's events are stored in order.
 */
export class EventStore {
  readonly #database: Database;
  readonly #log: Logger;
  #next: Collected | null = null;
  #inFlight: Promise<void> | null = null;
  #isClosed = false;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  /** Returns at once: speech does not wait for the database. */
  add(talk: OwnedTalk, { seq, event, lines }: NumberedEvent): void {
    this.#next ??= this.#collect();
    const { callId, broker, fence } = talk;
    const fresh = (): EventBatch => ({ callId, broker, fence, firstSeq: seq, events: [], lines: [] });
    const batch = this.#next.batches.get(talk) ?? fresh();
    batch.events.push(event);
    batch.lines.push(...lines);
    this.#next.batches.set(talk, batch);
  }

  /** Resolves when all that was added so far is stored, or belongs to somebody else. */
  async stored(): Promise<void> {
    await (this.#next?.done.promise ?? this.#inFlight);
  }

  /** Stores what is left. A database that is away is not waited for from here on: others end these talks. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.stored();
  }

  #collect(): Collected {
    if (!this.#inFlight) setTimeout(() => this.#send(), collectFor);
    return { batches: new Map(), done: Promise.withResolvers<void>() };
  }

  #send(): void {
    const group = this.#next;
    if (!group) return;
    this.#next = null;
    this.#inFlight = this.#write(group).finally(() => {
      this.#inFlight = null;
      group.done.resolve();
      this.#send();
    });
  }

  async #write({ batches }: Collected): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#commit(batches);
      } catch (error) {
        if (BSON.BSONError.isBSONError(error)) return this.#writeOneByOne(batches);
        this.#log.warn({ err: error, calls: batches.size }, 'events of calls are not stored yet; it is tried again');
        if (this.#isClosed) return;
        await jitter(20, attempt, 2000);
      }
    }
  }

  /** What can never be stored of one call must not hold up the others: that talk is given up. */
  async #writeOneByOne(batches: Collected['batches']): Promise<void> {
    for (const [talk, batch] of batches) {
      if (batches.size > 1) {
        await this.#write({ batches: new Map([[talk, batch]]), done: Promise.withResolvers() });
        continue;
      }
      this.#log.error({ callId: talk.callId }, 'events of a call cannot be stored; its talk is given up');
      talk.onLost();
    }
  }

  async #commit(batches: Collected['batches']): Promise<void> {
    const { client, db } = this.#database;
    const lost = new Set(await writeEvents(client, db, [...batches.values()]));
    for (const [talk, batch] of batches) if (lost.has(batch)) this.#lose(talk);
  }

  #lose(talk: OwnedTalk): void {
    this.#log.info({ callId: talk.callId }, 'a talk has another owner by now; what came late is refused');
    talk.onLost();
  }
}

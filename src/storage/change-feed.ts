import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type {
  ChangeStream,
  ChangeStreamInsertDocument,
  ChangeStreamOptions,
  Db,
  Document,
  ResumeToken,
  Timestamp,
} from 'mongodb';
import type { Logger } from 'pino';

/** A committed row, as soon as the database tells of it. A hint: who must not miss one reads from storage on `resync`. */
export interface ChangeFeed {
  /** Calls `listener` with each row of `broker`, or of all brokers. Answers how to stop. */
  on(collection: string, listener: (row: Document) => void, broker?: string): () => void;
  /** Called when rows may have been missed; listeners read what came after the last they know. */
  onResync(listener: () => void): () => void;
  isAlive(): boolean;
  close(): Promise<void>;
}

const silenceByDefault = 30_000;
const pauseAfterFault = 250;
/** Fatal, history lost, malformed, of a stream that was ended: the server cannot go on from this token (docs/reliability.md, MongoDB). */
const unusableToken = new Set([280, 286, 9, 260]);

export interface FeedOptions {
  /** Further stages of the pipeline, for a process that needs only some rows or a part of them. */
  only?: Document[];
  /** Milliseconds after which a stream that the server does not answer for is replaced. */
  silenceTimeout?: number;
}

/**
 * One change stream per process over append-only collections. It resumes by token and asks for a resync after every
 * interruption. The server answers three times within `silenceTimeout`, also when there is nothing to tell: a stream that is
 * silent for longer is dead, and another takes its place.
 */
export async function openChangeFeed(
  db: Db,
  collections: string[],
  log: Logger,
  options: FeedOptions = {},
): Promise<ChangeFeed> {
  const follower = new Follower(db, collections, log, options);
  await follower.start();
  return follower;
}

/** A thousand sockets of other brokers are not asked whether a row concerns them. */
function eventOf(collection: string, broker?: string): string {
  return broker ? `${collection} of ${broker}` : collection;
}

class Follower implements ChangeFeed {
  readonly #db: Db;
  readonly #collections: string[];
  readonly #log: Logger;
  readonly #only: Document[];
  readonly #silenceTimeout: number;
  readonly #events = new EventEmitter().setMaxListeners(0);
  #stream: ChangeStream | undefined;
  #token: ResumeToken;
  #running: Promise<void> | undefined;
  #answeredAt = 0;
  #isAlive = true;
  #isClosed = false;

  constructor(
    db: Db,
    collections: string[],
    log: Logger,
    { only = [], silenceTimeout = silenceByDefault }: FeedOptions,
  ) {
    this.#only = only;
    this.#silenceTimeout = silenceTimeout;
    this.#db = db;
    this.#collections = collections;
    this.#log = log;
  }

  /** Resolves once every later commit will be told. */
  async start(): Promise<void> {
    this.#open({ startAtOperationTime: await this.#now() });
    this.#running = this.#follow();
  }

  on(collection: string, listener: (row: Document) => void, broker?: string): () => void {
    const event = eventOf(collection, broker);
    this.#events.on(event, listener);
    return () => void this.#events.off(event, listener);
  }

  onResync(listener: () => void): () => void {
    return this.on('resync', listener);
  }

  isAlive(): boolean {
    return this.#isAlive;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#stream?.close();
    await this.#running;
  }

  #open(from: ChangeStreamOptions): void {
    const inserted = { operationType: 'insert', 'ns.coll': { $in: this.#collections } };
    const stream = this.#db.watch([{ $match: inserted }, ...this.#only], {
      ...from,
      maxAwaitTimeMS: this.#silenceTimeout / 3,
    });
    this.#stream = stream;
    this.#answeredAt = performance.now();
    stream.on('resumeTokenChanged', (token: ResumeToken) => {
      if (stream !== this.#stream) return;
      this.#token = token;
      this.#answeredAt = performance.now();
      this.#isAlive = true;
    });
  }

  async #follow(): Promise<void> {
    while (!this.#isClosed) {
      const stream = this.#stream!;
      try {
        await Promise.race([this.#tellAll(stream), this.#silenceOf(stream)]);
      } catch (error) {
        if (this.#isClosed) return;
        this.#isAlive = false;
        if (unusableToken.has((error as { code?: number }).code ?? 0)) this.#token = undefined;
        this.#log.warn({ err: error }, 'the change feed was interrupted; it opens again');
        stream.close().catch(() => undefined); // it may hang; another takes its place
        await setTimeout(pauseAfterFault);
      }
      await this.#reopen();
    }
  }

  async #tellAll(stream: ChangeStream): Promise<void> {
    for await (const change of stream) {
      const { ns, fullDocument } = change as ChangeStreamInsertDocument;
      if (stream !== this.#stream) return;
      const events = new Set([eventOf(ns.coll, fullDocument['broker'] as string | undefined), ns.coll]);
      for (const event of events) this.#events.emit(event, fullDocument);
    }
  }

  /** Throws when the server no longer answers for this stream. */
  async #silenceOf(stream: ChangeStream): Promise<void> {
    while (stream === this.#stream && !this.#isClosed) {
      if (performance.now() - this.#answeredAt > this.#silenceTimeout) throw new Error('the server is silent');
      await setTimeout(this.#silenceTimeout / 3, undefined, { ref: false });
    }
  }

  /** The new stream begins before the resync reads, so that what is committed between the two is told by one of them. */
  async #reopen(): Promise<void> {
    while (!this.#isClosed) {
      try {
        this.#open(this.#token ? { resumeAfter: this.#token } : { startAtOperationTime: await this.#now() });
        this.#events.emit('resync');
        return;
      } catch {
        await setTimeout(pauseAfterFault);
      }
    }
  }

  /** The server's time, once all that was written by then is what is read: a stream that begins here leaves out nothing else. */
  #now(): Promise<Timestamp> {
    return this.#db.client.withSession(async (session) => {
      await this.#db.command({ ping: 1 }, { session });
      const now = session.operationTime!;
      await this.#db.collection(this.#collections[0]!).findOne({}, { session, projection: { _id: 1 } });
      return now;
    });
  }
}

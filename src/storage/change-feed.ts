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
  on(collection: string, listener: (row: Document) => void): () => void;
  /** Called when rows may have been missed; listeners read what came after the last they know. */
  onResync(listener: () => void): () => void;
  isAlive(): boolean;
  close(): Promise<void>;
}

/** Of a process that serves no subscription: it reads nothing of what it writes. */
export const silentFeed: ChangeFeed = {
  on: () => () => undefined,
  onResync: () => () => undefined,
  isAlive: () => true,
  close: async () => undefined,
};

const resyncEvery = 60_000;
const pauseAfterFault = 250;
/** Fatal, history lost, malformed, of a stream that was ended: the server cannot go on from this token (RELIABILITY §3.3). */
const unusableToken = new Set([280, 286, 9, 260]);

/** One change stream per process over append-only collections. It resumes by token and asks for a resync after every interruption. */
export async function openChangeFeed(db: Db, collections: string[], log: Logger): Promise<ChangeFeed> {
  const follower = new Follower(db, collections, log);
  await follower.start();
  return follower;
}

class Follower implements ChangeFeed {
  readonly #db: Db;
  readonly #collections: string[];
  readonly #log: Logger;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #timer = setInterval(() => this.#events.emit('resync'), resyncEvery).unref();
  #stream: ChangeStream | undefined;
  #token: ResumeToken;
  #running: Promise<void> | undefined;
  #isAlive = true;
  #isClosed = false;

  constructor(db: Db, collections: string[], log: Logger) {
    this.#db = db;
    this.#collections = collections;
    this.#log = log;
  }

  /** Resolves once every later commit will be told. */
  async start(): Promise<void> {
    this.#open({ startAtOperationTime: await this.#now() });
    this.#running = this.#follow();
  }

  on(collection: string, listener: (row: Document) => void): () => void {
    this.#events.on(collection, listener);
    return () => void this.#events.off(collection, listener);
  }

  onResync(listener: () => void): () => void {
    return this.on('resync', listener);
  }

  isAlive(): boolean {
    return this.#isAlive;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#stream?.close();
    await this.#running;
  }

  #open(from: ChangeStreamOptions): void {
    const pipeline = [{ $match: { operationType: 'insert', 'ns.coll': { $in: this.#collections } } }];
    this.#stream = this.#db.watch(pipeline, from);
    this.#stream.on('resumeTokenChanged', (token: ResumeToken) => {
      this.#token = token;
      this.#isAlive = true;
    });
  }

  async #follow(): Promise<void> {
    while (!this.#isClosed) {
      try {
        for await (const change of this.#stream!) {
          const { ns, fullDocument } = change as ChangeStreamInsertDocument;
          this.#events.emit(ns.coll, fullDocument);
        }
      } catch (error) {
        if (this.#isClosed) return;
        this.#isAlive = false;
        if (unusableToken.has((error as { code?: number }).code ?? 0)) this.#token = undefined;
        this.#log.warn({ err: error }, 'the change feed was interrupted; it opens again');
        await setTimeout(pauseAfterFault);
      }
      await this.#reopen();
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

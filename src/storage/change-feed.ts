import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { ChangeStream, ChangeStreamInsertDocument, Db, Document, ResumeToken } from 'mongodb';
import type { Logger } from 'pino';

/** A committed row, as soon as the database tells of it. A hint: who must not miss one reads from storage on `resync`. */
export interface ChangeFeed {
  on(collection: string, listener: (row: Document) => void): () => void;
  /** Called when rows may have been missed; listeners read what came after the last they know. */
  onResync(listener: () => void): () => void;
  isAlive(): boolean;
  close(): Promise<void>;
}

const resyncEvery = 60_000;
const unusableToken = new Set([280, 286, 9]);

/** One change stream per process over the append-only collections; it resumes by token and asks for a resync when it cannot. */
export async function openChangeFeed(db: Db, collections: string[], log: Logger): Promise<ChangeFeed> {
  const events = new EventEmitter().setMaxListeners(0);
  const state = { closed: false, alive: true, token: undefined as ResumeToken, stream: undefined as ChangeStream | undefined };
  const open = () => {
    const pipeline = [{ $match: { operationType: 'insert', 'ns.coll': { $in: collections } } }];
    state.stream = db.watch(pipeline, state.token ? { resumeAfter: state.token } : {});
    return state.stream;
  };
  const started = open();
  const running = follow(started);
  const timer = setInterval(() => events.emit('resync'), resyncEvery).unref();

  async function follow(first: ChangeStream): Promise<void> {
    for (let stream = first; !state.closed; stream = open()) {
      try {
        for await (const change of stream) {
          state.alive = true;
          state.token = change._id;
          const insert = change as ChangeStreamInsertDocument;
          events.emit(insert.ns.coll, insert.fullDocument);
        }
      } catch (error) {
        if (state.closed) return;
        state.alive = false;
        if (unusableToken.has((error as { code?: number }).code ?? 0)) state.token = undefined;
        log.warn({ err: error }, 'the change feed was interrupted; it opens again');
        await setTimeout(250);
        events.emit('resync');
      }
    }
  }

  const subscribe = (name: string, listener: (row: Document) => void) => {
    events.on(name, listener);
    return () => void events.off(name, listener);
  };
  return {
    on: subscribe,
    onResync: (listener) => subscribe('resync', listener),
    isAlive: () => state.alive,
    close: async () => {
      state.closed = true;
      clearInterval(timer);
      await state.stream?.close();
      await running;
    },
  };
}

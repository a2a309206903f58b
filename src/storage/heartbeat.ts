import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Config } from '../config.ts';
import type { Database } from './open/open-database.ts';
import { version } from '../runtime/version.ts';

interface HeartbeatRow {
  _id: string;
  role: Config['ROLE'];
  version: string;
  /** On the server's clock. */
  at: Date;
}

export interface LiveProcess {
  processId: string;
  role: Config['ROLE'];
  version: string;
}

/** This process's own sign of life. */
export interface Heartbeat {
  /** Whether the last one was stored by a majority of the database, and lately. */
  isStored: () => boolean;
  /** Ends it, and takes this process off the list at once. */
  close: () => Promise<void>;
}

const every = 5000;
const againAfter = 1000;
const slowest = 2000;
/** A process that has not been heard of for so long is gone. */
const silentFor = 30_000;

const rowsOf = (db: Db) => db.collection<HeartbeatRow>('heartbeats');

/** Tells the other processes that this one lives, and finds out whether the database takes writes. */
export async function startHeartbeat(db: Db, processId: string, role: Config['ROLE']): Promise<Heartbeat> {
  let isAcknowledged = false;
  let storedAt = -Infinity;
  const beat = async () => {
    const row = [{ $set: { role, version, at: '$$NOW' } }];
    const stored = rowsOf(db).updateOne({ _id: processId }, row, { upsert: true, timeoutMS: slowest });
    isAcknowledged = await stored.then(
      () => true,
      () => false,
    );
    if (isAcknowledged) storedAt = performance.now();
  };
  await beat();
  const ending = new AbortController();
  const keepOn = async () => {
    for (;;) {
      await wait(isAcknowledged ? every : againAfter, undefined, { ref: false, signal: ending.signal });
      await beat();
    }
  };
  const ended = keepOn().catch(() => undefined);
  return {
    isStored: () => isAcknowledged && performance.now() < storedAt + every + 2 * slowest,
    close: async () => {
      ending.abort();
      await ended;
      // A row that stays is old in half a minute.
      await rowsOf(db)
        .deleteOne({ _id: processId }, { timeoutMS: slowest })
        .catch(() => undefined);
    },
  };
}

/** The processes that do this work and were heard of in the last half minute, by the server's clock; `ROLE=all` does both. */
export async function liveProcesses(
  { database }: { database: Database },
  role: 'api' | 'worker',
): Promise<LiveProcess[]> {
  const alive = { $expr: { $gt: ['$at', { $subtract: ['$$NOW', silentFor] }] } };
  const rows = await rowsOf(database.db)
    .find({ role: { $in: [role, 'all'] }, ...alive })
    .toArray();
  return rows.map(({ _id, role: does, version: runs }) => ({ processId: _id, role: does, version: runs }));
}

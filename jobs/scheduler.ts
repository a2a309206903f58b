import { Agenda } from 'agenda';
import type { Runtime } from '../src/runtime/scope.ts';
import { RetryingBackend } from './retrying-backend.ts';
import { scheduleJobs } from './schedule-jobs.ts';
import type { Waker } from './waker.ts';

const collection = 'agenda_ticks';
const minLock = 10_000;
const minRepair = 5000;

export interface Scheduler {
  close: () => Promise<void>;
}

/**
 * Starts each job on one worker every `sweepEvery`, for the wake that was lost. Agenda holds one
 * repeating row per job and nothing else: its claim query slows with every future row, and what is due is in our own
 * collections (docs/reliability.md, Jobs and claims).
 */
export async function startScheduler(
  { database, processId, sweepEvery }: Runtime,
  wakers: readonly Waker[],
  tell: (error: Error) => void,
): Promise<Scheduler> {
  const { client, db } = database;
  // The schedule may be lost, so its many small writes need not wait for the journal.
  const schedule = client.db(db.databaseName, { writeConcern: { w: 1, journal: false } });
  const rows = schedule.collection(collection);
  // A row is locked up to one look ahead of its time; the lock of a killed process must not hold the row for much longer.
  const backend = new RetryingBackend({ mongo: schedule, collection });
  const agenda = new Agenda({
    backend,
    processEvery: sweepEvery / 2,
    defaultLockLifetime: Math.max(minLock, sweepEvery),
    defaultLockLimit: 1,
    name: processId,
  });
  agenda.on('error', tell);
  const once = { concurrency: 1, lockLimit: 1 };
  for (const waker of wakers) agenda.define(waker.job.name, async () => waker.wake(), once);
  await agenda.start();
  const names = wakers.map(({ job }) => job.name);
  // The rows may be wrong, lost, or out of reach just now.
  const repair = () => scheduleJobs(agenda, rows, { names, every: sweepEvery }).catch(() => undefined);
  await repair();
  const timer = setInterval(() => void repair(), Math.max(minRepair, sweepEvery));
  return {
    close: async () => {
      clearInterval(timer);
      await agenda.drain(10_000);
      await agenda.stop();
      await backend.claimsEnded();
      // `drain` forgets rows that it had locked and not started: the job would wait for that lock to end.
      const ours = { lastModifiedBy: processId, lockedAt: { $ne: null } };
      await rows.updateMany(ours, { $set: { lockedAt: null } });
      // A request that is under way fails when its connection closes.
      agenda.off('error', tell).on('error', () => undefined);
    },
  };
}

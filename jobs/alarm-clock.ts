import { Agenda } from 'agenda';
import type { Runtime } from '../src/scope.ts';
import { PatientBackend } from './patient-backend.ts';
import { setTicks } from './set-ticks.ts';
import type { Waker } from './waker.ts';

const tickRows = 'agenda_ticks';
const shortestLock = 10_000;
const soonestKeep = 5000;

export interface AlarmClock {
  close: () => Promise<void>;
}

/**
 * The net under the wakes: every `sweepEvery` each job is started on one worker, also when no wake came. Agenda holds one
 * repeating row per job and nothing else: its claim query slows with every future row, and what is due is in our own
 * collections (docs/reliability.md, Jobs and claims).
 */
export async function startAlarmClock(
  { database, processId, sweepEvery }: Runtime,
  wakers: readonly Waker[],
  tell: (error: Error) => void,
): Promise<AlarmClock> {
  const { client, db } = database;
  // The alarm clock may lose what it knows, so its many small writes need not wait for the journal.
  const alarms = client.db(db.databaseName, { writeConcern: { w: 1, journal: false } });
  const rows = alarms.collection(tickRows);
  // A row is locked up to one look ahead of its time; the lock of a killed process must not hold the row for much longer.
  const agenda = new Agenda({
    backend: new PatientBackend({ mongo: alarms, collection: tickRows }),
    processEvery: sweepEvery / 2,
    defaultLockLifetime: Math.max(shortestLock, sweepEvery),
    defaultLockLimit: 1,
    name: processId,
  });
  agenda.on('error', tell);
  const once = { concurrency: 1, lockLimit: 1 };
  for (const waker of wakers) agenda.define(waker.job.name, async () => waker.wake(), once);
  await agenda.start();
  const names = wakers.map(({ job }) => job.name);
  // The alarm clock may lie, lose what it knows, and be away just now.
  const keep = () => setTicks(agenda, rows, { names, every: sweepEvery }).catch(() => undefined);
  await keep();
  const keeper = setInterval(() => void keep(), Math.max(soonestKeep, sweepEvery));
  return {
    close: async () => {
      clearInterval(keeper);
      await agenda.drain(10_000);
      await agenda.stop();
      // What it had locked and not begun, `drain` forgets: the tick would wait for its lock to end.
      const ours = { lastModifiedBy: processId, lockedAt: { $ne: null } };
      await rows.updateMany(ours, { $set: { lockedAt: null } });
      // What it asks in this moment ends with its connection.
      agenda.off('error', tell).on('error', () => undefined);
    },
  };
}

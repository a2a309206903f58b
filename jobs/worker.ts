import { Agenda, type Job as Alarm } from 'agenda';
import type { Runtime } from '../src/scope.ts';
import { jobs, type Job } from './index.ts';
import { PatientBackend } from './patient-backend.ts';
import { setTicks } from './set-ticks.ts';

/** How long a tick of a killed process stays locked; one that runs renews its lock. Should it run twice at once, all of them bear it. */
const lockLifetime = 10_000;
const tickRows = 'agenda_ticks';
const setAgainEvery = 5000;
/** Milliseconds between two lines about a failing alarm clock. */
const quiet = 5000;

export interface Worker {
  /** Waits for what runs and gives back what it holds. */
  close: () => Promise<void>;
}

/**
 * Rings the ticks of jobs/index.ts. Agenda holds one repeating row per tick and nothing else: its claim query slows with
 * every future row, and what is due is in our own collections (RELIABILITY §2.2, §2.3).
 */
export async function startWorker(runtime: Runtime): Promise<Worker> {
  const { client, db } = runtime.database;
  // The alarm clock may lose what it knows, so its many small writes need not wait for the journal.
  const alarms = client.db(db.databaseName, { writeConcern: { w: 1, journal: false } });
  const rows = alarms.collection(tickRows);
  const agenda = new Agenda({
    backend: new PatientBackend({ mongo: alarms, collection: tickRows }),
    processEvery: 500,
    defaultLockLifetime: lockLifetime,
    defaultLockLimit: 1,
    name: runtime.processId,
  });
  const tell = sparsely((error) => runtime.log.error({ err: error }, 'the alarm clock failed; ticks ring again'));
  agenda.on('error', tell);
  for (const job of jobs)
    agenda.define(job.name, (alarm) => runOnce(runtime, job, alarm), { concurrency: 1, lockLimit: 1 });
  await agenda.start();
  // The alarm clock may lie, lose what it knows, and be away just now.
  const keep = () => setTicks(agenda, rows).catch(() => undefined);
  await keep();
  const keeper = setInterval(() => void keep(), setAgainEvery);
  return {
    close: async () => {
      clearInterval(keeper);
      await agenda.drain(10_000);
      await agenda.stop();
      // What it had locked and not begun, `drain` forgets: the tick would wait for its lock to end.
      const ours = { lastModifiedBy: runtime.processId, lockedAt: { $ne: null } };
      await rows.updateMany(ours, { $set: { lockedAt: null } });
      // What it asks in this moment ends with its connection.
      agenda.off('error', tell).on('error', () => undefined);
    },
  };
}

/** While the database is away every tick fails twice a second, all for one reason: a line in a while says it. */
function sparsely(tell: (error: Error) => void): (error: Error) => void {
  let quietUntil = 0;
  return (error) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + quiet;
    tell(error);
  };
}

async function runOnce(runtime: Runtime, job: Job, alarm: Alarm): Promise<void> {
  const log = runtime.log.child({ job: job.name });
  const beat = setInterval(() => void alarm.touch().catch(() => undefined), lockLifetime / 3);
  try {
    const done = await job.run(runtime);
    if (done > 0) log.debug({ done }, 'a tick did what was due');
  } catch (error) {
    log.error({ err: error }, 'a tick failed; what is due stays due');
  } finally {
    clearInterval(beat);
  }
}

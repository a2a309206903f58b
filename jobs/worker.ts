import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, type Job as Alarm } from 'agenda';
import type { Runtime } from '../src/scope.ts';
import { jobs, type Job } from './index.ts';

/** How long a tick of a killed process stays locked; one that runs renews its lock. Should it run twice at once, all of them bear it. */
const lockLifetime = 10_000;

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
  // Agenda's constructor connects in the background and dies when the database is away: ask first.
  await db.command({ ping: 1 });
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: alarms, collection: 'agenda_ticks' }),
    processEvery: 500,
    defaultLockLifetime: lockLifetime,
    defaultLockLimit: 1,
    name: runtime.processId,
  });
  agenda.on('error', (error: Error) => runtime.log.error({ err: error }, 'the alarm clock failed; ticks ring again'));
  for (const job of jobs)
    agenda.define(job.name, (alarm) => runOnce(runtime, job, alarm), { concurrency: 1, lockLimit: 1 });
  await agenda.start();
  // A number: in words, human-interval knows no milliseconds and the tick would ring once and never again.
  for (const job of jobs) await agenda.every(job.every, job.name);
  return {
    close: async () => {
      await agenda.drain(10_000);
      await agenda.stop();
    },
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

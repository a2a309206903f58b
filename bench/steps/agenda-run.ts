import { randomUUID } from 'node:crypto';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Db } from 'mongodb';
import type { Place } from '../support/place.ts';
import { agendaJob, agendaLedger, agendaRows, type AgendaStep } from './agenda-job.ts';
import { untilDone, type Run } from './until-done.ts';

const savedAtOnce = 50;
const timeoutSeconds = 40;

/** Due jobs on one worker, each writing one row of a ledger; timed from the start of the worker to the last row. */
export async function runAgenda(place: Place, count: number): Promise<Run> {
  const { db } = place;
  await Promise.all([agendaRows, agendaLedger].map((name) => db.collection(name).deleteMany({})));
  await db.collection(agendaLedger).createIndex({ enrolmentId: 1, stepId: 1 }, { unique: true });
  await enqueue(db, count);
  const worker = await place.start('steps/agenda-worker.js', { env: { DATABASE_URL: place.databaseUrl } });
  const ran = untilDone({
    workers: [worker],
    db,
    expected: count,
    timeoutSeconds,
    count: () => db.collection(agendaLedger).countDocuments(),
  });
  await worker.ask('start');
  const run = await ran;
  await worker.stop();
  return run;
}

async function enqueue(db: Db, count: number): Promise<void> {
  const agenda = new Agenda({ backend: new MongoBackend({ mongo: db, collection: agendaRows }) });
  await agenda.ready;
  for (let made = 0; made < count; made += savedAtOnce) {
    const steps = Array.from({ length: Math.min(savedAtOnce, count - made) }, (): AgendaStep => {
      return { enrolmentId: randomUUID(), stepId: randomUUID(), status: 'sent' };
    });
    await Promise.all(steps.map((step) => agenda.now(agendaJob, step)));
  }
  await agenda.stop();
}

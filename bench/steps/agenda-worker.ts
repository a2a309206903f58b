// What a user would pick instead: one Agenda job per step, at its best tuning.
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, type Job } from 'agenda';
import { MongoClient } from 'mongodb';
import { answerParent } from '../support/answer-parent.ts';
import { agendaJob, agendaLedger, agendaRows, type AgendaStep } from './agenda-job.ts';

const client = await MongoClient.connect(process.env['DATABASE_URL']!);
const ledger = client.db().collection<AgendaStep>(agendaLedger);
const agenda = new Agenda({
  backend: new MongoBackend({ mongo: client.db(), collection: agendaRows }),
  processEvery: 50,
  defaultLockLimit: 100,
  removeOnComplete: true,
});
await agenda.ready;
agenda.define(
  agendaJob,
  async ({ attrs: { data } }: Job<AgendaStep>) => void (await ledger.insertOne({ ...data, executedAt: new Date() })),
  { concurrency: 20, lockLimit: 100 },
);

async function close(): Promise<void> {
  await agenda.stop();
  await client.close();
}

answerParent('', close, { start: async () => (await agenda.start(), '') });

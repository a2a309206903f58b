import type { Db } from 'mongodb';
import type { Place } from '../support/place.ts';
import { bare, written, type Row } from './bare-rows.ts';
import type { SeededSteps } from './cadencia-run.ts';
import { untilDone, type Run } from './until-done.ts';

const timeoutSeconds = 120;

/** A loop on the bare driver that claims runs and writes the documents that Cadencia wrote for the same steps. */
export async function runBareLoop({ db, databaseUrl, start }: Place, seeded: SeededSteps): Promise<Run> {
  const { broker, campaignId, stepCount } = seeded;
  for (const name of written) await copyIndexes(db, name);
  await copyBefore(db, seeded);
  const worker = await start('steps/bare-worker.js', { env: { DATABASE_URL: databaseUrl, BROKER: broker } });
  const ran = untilDone({
    workers: [worker],
    db,
    expected: stepCount,
    timeoutSeconds,
    count: () => db.collection(bare('campaign_logs')).countDocuments({ broker, campaignId, status: 'sent' }),
  });
  await worker.ask('start');
  const run = await ran;
  await worker.stop();
  return run;
}

async function copyIndexes(db: Db, name: (typeof written)[number]): Promise<void> {
  const copy = db.collection(bare(name));
  await copy.drop();
  const indexes = await db.collection(name).indexes();
  const own = indexes.filter(({ name: index }) => index !== '_id_');
  if (own.length === 0) await db.createCollection(bare(name));
  else await copy.createIndexes(own.map(({ v: _version, ...index }) => ({ ...index, key: index.key })));
}

/** Leads and runs as they were before the first step. */
async function copyBefore(db: Db, { broker, campaignId }: SeededSteps): Promise<void> {
  const leads = await db.collection<Row>('leads').find({ broker }).toArray();
  await db.collection<Row>(bare('leads')).insertMany(leads);
  const runs = await db.collection<Row>('enrolments').find({ broker, campaignId }).toArray();
  const before = { status: 'active', position: 0, fence: 0, lease: null, leaseUntil: null, nextStepAt: new Date() };
  await db.collection<Row>(bare('enrolments')).insertMany(runs.map((run) => ({ ...run, ...before })));
}

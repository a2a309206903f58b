import { setTimeout } from 'node:timers/promises';
import type { Place } from '../support/place.ts';
import type { Program } from '../support/program.ts';
import { withBroker } from '../support/with-broker.ts';
import { seedCampaign, stepsPerLead } from './seed-campaign.ts';
import { untilDone, type Run } from './until-done.ts';

const timeoutSeconds = 240;
/** Nothing wakes the workers for rows that a bench writes: they sweep meanwhile, and know then when the rows are due. */
const untilDue = (stepCount: number) => 3000 + stepCount / 10;

/** Steps of a broker of its own, none of them due yet. */
export interface SeededSteps {
  broker: string;
  campaignId: string;
  stepCount: number;
}

export async function seedSteps(place: Place, stepCount: number): Promise<SeededSteps> {
  return withBroker(place.databaseUrl, async (runtime, broker) => {
    const campaignId = await seedCampaign(runtime, broker, stepCount / stepsPerLead);
    return { broker, campaignId, stepCount };
  });
}

export async function startWorkers(place: Place, count = 1): Promise<Program[]> {
  const env = {
    DATABASE_URL: place.databaseUrl,
    ROLE: 'worker',
    PORT: '0',
    LOG_LEVEL: 'error',
    SWEEP_EVERY_SECONDS: '1',
  };
  return Promise.all(Array.from({ length: count }, () => place.start('steps/cadencia-worker.js', { env })));
}

/** Makes the steps due soon; timed from that moment to the last closed row of the ledger. */
export async function carryOut({ db }: Place, workers: Program[], seeded: SeededSteps): Promise<Run> {
  const { broker, campaignId, stepCount } = seeded;
  const dueAt = new Date(Date.now() + untilDue(stepCount));
  await db.collection('enrolments').updateMany({ broker, campaignId }, { $set: { nextStepAt: dueAt } });
  await setTimeout(dueAt.getTime() - Date.now());
  return untilDone({
    workers,
    db,
    expected: stepCount,
    timeoutSeconds,
    count: () => db.collection('campaign_logs').countDocuments({ broker, campaignId, status: 'sent' }),
  });
}

/** Due steps on workers that are started for them. */
export async function runCadencia(place: Place, stepCount: number, workerCount = 1): Promise<Run> {
  const seeded = await seedSteps(place, stepCount);
  const workers = await startWorkers(place, workerCount);
  const run = await carryOut(place, workers, seeded);
  await Promise.all(workers.map((worker) => worker.stop()));
  return run;
}

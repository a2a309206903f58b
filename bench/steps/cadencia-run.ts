import type { Place } from '../support/place.ts';
import { withBroker } from '../support/with-broker.ts';
import { seedCampaign, stepsPerLead } from './seed-campaign.ts';
import { untilDone, type Run } from './until-done.ts';

const longestSeconds = 90;

/** Due steps on one worker; timed from the moment at which they become due to the last closed row of the ledger. */
export async function runCadencia(place: Place, stepCount: number): Promise<Run> {
  const { db, databaseUrl } = place;
  const closed = await withBroker(databaseUrl, async (runtime, broker) => {
    const campaignId = await seedCampaign(runtime, broker, stepCount / stepsPerLead);
    return { broker, campaignId, status: 'sent' };
  });
  const worker = await place.start('steps/cadencia-worker.js', {
    env: { DATABASE_URL: databaseUrl, ROLE: 'worker', PORT: '0', LOG_LEVEL: 'error' },
  });
  const ran = untilDone({
    worker,
    db,
    expected: stepCount,
    longestSeconds,
    count: () => db.collection('campaign_logs').countDocuments(closed),
  });
  await db.collection('enrolments').updateMany({}, { $currentDate: { nextStepAt: true } });
  const run = await ran;
  await worker.stop();
  return run;
}

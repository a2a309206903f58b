import { setTimeout } from 'node:timers/promises';
import { Caller } from '../../../bench/calls/caller.ts';
import { seedCalls } from '../../../bench/calls/seed-calls.ts';
import { activeCampaign, addTemplate, importPeople, openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import { endLeases } from '../kit/end-leases.ts';
import { liveAndDie } from '../kit/mortal.ts';
import { authToken } from '../kit/provider-process.ts';
import { until } from '../kit/until.ts';
import type { Verdict } from '../kit/verdict.ts';
import { heldRows, judge } from './judge.ts';
import { asOperator } from './operator.ts';
import type { StopsOptions } from './options.ts';

const patience = 300_000;
/** What slips through would come out in this time. */
const quiet = 5000;
/** Longer than a transaction of the dead keeps its locks. */
const longLife = 60_000;
/** Milliseconds that the provider takes for each message until the stop is lifted. */
const lateness = 1000;

/**
 * The operator stops the installation in the middle of due steps and live calls, workers are killed under the stop and as
 * what waited is released; then everything has gone out once, and nothing between the stop and its end.
 */
export async function stops({ enrolments, calls, within, beginAfter }: StopsOptions): Promise<Verdict> {
  const world = await ChaosWorld.open();
  try {
    const carrierCalls = await seedCalls(world.mongod.url('chaos'), calls);
    const api = await world.start({ role: 'api' });
    const ana = await openBrokerage(world);
    await writeToAll(world, ana, { enrolments, beginAfter });
    const server = world.apiUrl.replace('http', 'ws');
    const callers = carrierCalls.map((call) => new Caller(call, () => undefined));
    await Promise.all(callers.map((caller) => caller.open({ server, authToken })));
    // So that much is still to come when the stop does.
    await world.provider.be({ isLate: 1, lateness });
    const worker = await world.start({ role: 'worker' });
    await until('a tenth has gone out', patience, async () =>
      (await world.provider.effects()).length > enrolments / 10 ? true : null,
    );
    await asOperator(world, 'stop-dispatch', 'all', 'proof', 'hang-up');
    await setTimeout(within);
    await worker.kill('SIGKILL');
    await endLeases(world.db, 'all');
    const second = await world.start({ role: 'worker' });
    await until('what waits is held', patience, async () => ((await heldRows(world.db)) > 0 ? true : null));
    await setTimeout(quiet);
    const held = await heldRows(world.db);
    await second.kill('SIGKILL');
    await world.provider.be({});
    await asOperator(world, 'resume-dispatch');
    await endLeases(world.db, 'all');
    // In the middle of what is released, twice.
    const deaths = [];
    for (const dieAt of ['commit.prepared/obey-stops', 'commit.done/obey-stops']) {
      deaths.push(await liveAndDie(world, { role: 'worker', dieAt }, longLife));
      await endLeases(world.db, 'all');
    }
    await world.start({ role: 'worker' });
    await until('every enrolment has ended', patience, async () =>
      (await world.db.collection('enrolments').countDocuments({ endedAt: null })) === 0 ? true : null,
    );
    await api.kill('SIGKILL');
    const { figures, faults } = await judge(world, { enrolments, calls, within });
    if (deaths.includes('from outside')) faults.push('no worker died in the middle of a release');
    return { figures: { ...figures, held, kills: 2 + deaths.length }, faults };
  } finally {
    await world.close();
  }
}

async function writeToAll(
  world: ChaosWorld,
  ana: Awaited<ReturnType<typeof openBrokerage>>,
  { enrolments, beginAfter }: Pick<StopsOptions, 'enrolments' | 'beginAfter'>,
): Promise<void> {
  const templateId = await addTemplate(ana, 'EMAIL');
  const onEntry = {
    name: 'Bienvenida',
    channel: 'EMAIL' as const,
    triggeredBy: 'STAGE_CHANGE' as const,
    triggerCondition: { stageChange: { stage: 'ENTRADA' as const } },
  };
  await activeCampaign(ana, onEntry, [{ action: 'SEND_MESSAGE', templateId, delayHours: beginAfter / 3600 }]);
  const { ended } = await importPeople(ana, enrolments);
  const importer = await world.start({ role: 'worker' });
  await until('the import ends', patience, async () => ((await ended()) ? true : null));
  await importer.kill('SIGTERM');
}

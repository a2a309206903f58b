import { openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import { endLeases } from '../kit/end-leases.ts';
import { liveAndDie } from '../kit/mortal.ts';
import { until } from '../kit/until.ts';
import type { Verdict } from '../kit/verdict.ts';
import { checkPoints, importPoints } from './crash-list.ts';
import { judge } from './judge.ts';
import { seedSteps } from './seed-steps.ts';
import { storm, type StormOptions } from './storm.ts';

export interface StepsOptions extends StormOptions {
  enrolments: number;
  /** How many of them are called instead of written to: at most 400, for there are no more example numbers. */
  calls: number;
  /** Seconds after which the first steps are due: about what the import takes. */
  beginAfter: number;
}

const patience = 300_000;
/** Milliseconds in which a worker does everything once. */
const longLife = 10_000;
/** Longer than a transaction of the dead keeps its locks. */
const locksOutlive = 30_000;
const leaseOfMessages = 45_000;

/** Campaigns run while everything dies, lies and freezes; then ledger and provider must agree. */
export async function steps({ enrolments, calls, beginAfter, ...stormy }: StepsOptions): Promise<Verdict> {
  const world = await ChaosWorld.open();
  try {
    const { everyPoint } = stormy;
    const api = await world.start({ role: 'api' });
    const ana = await openBrokerage(world);
    const people = await seedSteps(ana, { writes: enrolments - calls, calls, beginAfter });
    // In the middle of the import; it is taken once by each worker.
    const importing = importPoints.map((point) => (point === 'import.claimed' ? point : `${point}#2`));
    const missed = await dieAtEach(world, everyPoint ? importing : []);
    await importAll(world, people.ended);
    await people.startCalling();
    missed.push(...(await dieAtEach(world, everyPoint ? checkPoints : [])));
    await api.kill('SIGKILL');
    const damage = await storm(world, stormy);
    await world.start({ role: 'api' });
    await Promise.all([world.start({ role: 'worker' }), world.start({ role: 'worker' })]);
    // Who is called enters only when leads are looked at again.
    const ended = { status: { $nin: ['active', 'waiting'] } };
    await until('every enrolment has ended', patience, async () =>
      (await world.db.collection('enrolments').countDocuments(ended)) >= enrolments ? true : null,
    );
    await until('the log is sealed', 60_000, async () =>
      (await world.db.collection('audit_log').countDocuments({ unsealed: { $exists: true } })) === 0 ? true : null,
    );
    await until('the log is followed', 60_000, async () =>
      (await world.db.collection('audit_ends').countDocuments({ followedBy: null })) === 0 ? true : null,
    );
    const { faults, ...counts } = await judge(
      world.db,
      ana,
      { enrolments, frozen: stormy.frozenFor > leaseOfMessages ? damage.frozen : 0 },
      await world.provider.effects(),
    );
    const { pointsMissed, ...figures } = damage;
    if (everyPoint) missed.push(...pointsMissed);
    if (missed.length > 0) faults.push(`failpoints never reached: ${missed.join(', ')}`);
    return { figures: { ...counts, ...figures, commitAnswersLost: world.proxy.lostAnswers }, faults };
  } finally {
    await world.close();
  }
}

/** A worker dies at each of these moments. Answers those that none came by. */
async function dieAtEach(world: ChaosWorld, moments: string[]): Promise<string[]> {
  const missed: string[] = [];
  for (const dieAt of moments) {
    // Every job is started when the worker starts.
    await world.db.collection('agenda_ticks').deleteMany({});
    const death = await liveAndDie(world, { role: 'worker', dieAt }, longLife);
    if (death !== 'at the point') missed.push(dieAt);
    await until('what it had locked is free', locksOutlive, async () =>
      (await openTransactions(world)) === 0 ? true : null,
    );
    await endLeases(world.db, 'fenced');
  }
  return missed;
}

async function openTransactions({ db }: ChaosWorld): Promise<number> {
  const { transactions } = await db.admin().command({ serverStatus: 1 });
  return (transactions as { currentOpen: number }).currentOpen;
}

async function importAll(world: ChaosWorld, hasEnded: () => Promise<boolean>): Promise<void> {
  const worker = await world.start({ role: 'worker' });
  await until('the import ends', patience, async () => ((await hasEnded()) ? true : null));
  await worker.kill('SIGKILL');
}

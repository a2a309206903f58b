import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { runCadencia } from '../steps/cadencia-run.ts';
import type { Run } from '../steps/until-done.ts';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import { DAY } from '../../src/runtime/durations.ts';

const sizes = [5000, 20_000, 80_000] as const;
const middle = 20_000;
const maxGrowth = 1.1;
const others = 100_000;
const insertedAtOnce = 10_000;

/** Whether a step costs more when more of them are due, when others are there that are not, and less with a second worker. */
export async function stepsGrowth(place: Place): Promise<Outcome> {
  const runs: { what: string; run: Run }[] = [];
  const add = async (what: string, run: Promise<Run>) => (runs.push({ what, run: await run }), run);
  for (const size of sizes) await add(`${size} due`, runCadencia(place, size));
  const alone = await add(`${middle} due, one worker`, runCadencia(place, middle));
  const together = await add(`${middle} due, two workers`, runCadencia(place, middle, 2));
  await insertOthers(place.db);
  const beside = await add(`${middle} due, ${others} others`, runCadencia(place, middle));
  const [small, , large] = runs.map(({ run }) => 1 / run.perSecond);
  const ratio = large! / small!;
  const twoWorkersOverOne = together.perSecond / alone.perSecond;
  const besideOthersOverAlone = alone.perSecond / beside.perSecond;
  return {
    ratio,
    goal: { atMost: maxGrowth, measured: ratio },
    inShort: `two workers ${twoWorkersOverOne.toFixed(1)} times as fast as one; beside ${others} others ${besideOthersOverAlone.toFixed(1)} times the time`,
    of: `time of a step with ${sizes[2]} due over its time with ${sizes[0]} due; 1 is as fast`,
    rounds: 1,
    table: runs.map(({ what, run }) => ({
      what,
      done: run.done,
      'per second': run.perSecond,
      'CPU ms each': run.cpuMillisecondsPerStep,
    })),
    figures: {
      runs,
      twoWorkersOverOne,
      besideOthersOverAlone,
    },
  };
}

/** Runs that are finished or due in the future, as Cadencia would have left them: copies of one of each kind. */
async function insertOthers(db: Db): Promise<void> {
  const enrolments = db.collection<{ _id: string }>('enrolments');
  const finished = await enrolments.findOne({ status: 'completed' } as object);
  const future = { status: 'active', position: 0, endedAt: null, nextStepAt: new Date(Date.now() + DAY) };
  for (let made = 0; made < others; made += insertedAtOnce) {
    const rows = Array.from({ length: insertedAtOnce }, (_, n) => {
      return { ...finished!, ...(n % 2 ? future : {}), _id: randomUUID(), leadId: randomUUID() };
    });
    await enrolments.insertMany(rows);
  }
}

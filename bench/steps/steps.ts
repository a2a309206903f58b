import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import { runAgenda } from './agenda-run.ts';
import { runBareLoop } from './bare-run.ts';
import { carryOut, seedSteps, startWorkers } from './cadencia-run.ts';
import type { Run } from './until-done.ts';

const stepCount = 20_000;
const jobCount = 5000;
/** Beside bare Agenda. */
const minRate = 10;

/**
 * Steps a second of one worker process, beside bare Agenda with one job per step, and beside a loop on the bare driver that
 * writes the documents that Cadencia wrote. Half of the steps send an e-mail (policy asked twice, contact reserved, message
 * row, provider, ledger), half move the lead; all have their audit entries. An Agenda job inserts one row. Agenda runs
 * before and after, and its better run counts.
 */
export async function steps(place: Place): Promise<Outcome> {
  const before = await runAgenda(place, jobCount);
  const seeded = await seedSteps(place, stepCount);
  const workers = await startWorkers(place);
  const cadencia = await carryOut(place, workers, seeded);
  await Promise.all(workers.map((worker) => worker.stop()));
  const bareLoop = await runBareLoop(place, seeded);
  const after = await runAgenda(place, jobCount);
  const agenda = before.perSecond > after.perSecond ? before : after;
  const ratio = cadencia.perSecond / agenda.perSecond;
  return {
    ratio,
    goal: { atLeast: minRate, measured: ratio },
    inShort: `${cadencia.perSecond.toFixed(0)} steps a second, ${cadencia.roundTripsPerStep.toFixed(1)} round trips each`,
    of: 'steps a second of Cadencia over jobs a second of bare Agenda; above 1 is faster',
    rounds: 1,
    table: [
      row('Agenda, before', before),
      row('Cadencia', cadencia),
      row('bare loop, same documents', bareLoop),
      row('Agenda, after', after),
    ],
    figures: {
      steps: { expected: stepCount, mix: 'send_message and update_stage, one each per lead' },
      overBareLoop: cadencia.perSecond / bareLoop.perSecond,
      cadencia,
      bareLoop,
      agenda: { before, after },
    },
  };
}

function row(what: string, run: Run): Record<string, string | number> {
  const each = { 'CPU ms each': run.cpuMillisecondsPerStep, 'round trips each': run.roundTripsPerStep };
  return { what, done: run.done, seconds: run.seconds, 'per second': run.perSecond, ...each };
}

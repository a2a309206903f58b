import type { Run } from '../steps/until-done.ts';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import { prepare, runBare, type BareRun } from './bare-run.ts';
import { runCadencia } from './cadencia-import.ts';
import { leadFile } from './lead-file.ts';
import { requireSameDocuments } from './same-documents.ts';

const rowCount = 100_000;
const rounds = 2;
const maxCpu = 2;
/** Of a row in the middle of the file. */
const phoneInBoth = `+5222${String(21_000_000 + rowCount / 2)}`;

interface Round {
  cadencia: Run;
  bare: BareRun;
}

/**
 * A file of new leads by one worker, which besides seals the audit log and rings its other ticks, beside splitting the
 * same file and inserting the same documents by the bare driver. They take turns; the better run of each counts.
 */
export async function importing(place: Place): Promise<Outcome> {
  const file = leadFile(rowCount);
  const other = place.another();
  await prepare(other, file);
  const runs: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await runBare(place, other);
    runs.push({ bare, cadencia: await runCadencia(place, file, rowCount) });
  }
  if (runs.some((run) => run.bare.done !== rowCount || run.cadencia.done !== rowCount))
    throw new Error('an import is not complete');
  await requireSameDocuments(place.db, other.db, phoneInBoth);
  return summarise(runs);
}

function summarise(runs: readonly Round[]): Outcome {
  const cadencia = runs
    .map((run) => run.cadencia)
    .reduce(cheaper(({ cpuMillisecondsPerStep }) => cpuMillisecondsPerStep));
  const bare = runs.map((run) => run.bare).reduce(cheaper(({ cpuMillisecondsPerRow }) => cpuMillisecondsPerRow));
  const memory = memoryOf(cadencia);
  const ratio = cadencia.cpuMillisecondsPerStep / bare.cpuMillisecondsPerRow;
  return {
    ratio,
    goal: { atMost: maxCpu, measured: ratio },
    inShort: `${cadencia.perSecond.toFixed(0)} rows a second; memory grows by ${((memory.growth - 1) * 100).toFixed(0)} % from the second quarter to the last`,
    of: 'CPU of the worker for a row over CPU of splitting it and inserting its documents by the bare driver; below 1 is cheaper',
    rounds,
    table: runs.flatMap((run) => [bareRow(run.bare), cadenciaRow(run.cadencia)]),
    figures: { rowCount, timeRatio: cadencia.seconds / bare.seconds, memory, runs },
  };
}

function cheaper<T>(cost: (run: T) => number): (one: T, other: T) => T {
  return (one, other) => (cost(other) < cost(one) ? other : one);
}

function cadenciaRow(run: Run): Record<string, string | number> {
  const { secondQuarter, lastQuarter } = memoryOf(run);
  return {
    import: 'Cadencia',
    ...rate(run),
    'CPU ms a row': run.cpuMillisecondsPerStep,
    'MB, 2nd quarter': secondQuarter,
    'MB, last quarter': lastQuarter,
  };
}

function bareRow(run: BareRun): Record<string, string | number> {
  return {
    import: 'bare driver',
    ...rate(run),
    'CPU ms a row': run.cpuMillisecondsPerRow,
    'MB, 2nd quarter': '-',
    'MB, last quarter': '-',
  };
}

function rate({ done, seconds, perSecond }: Run | BareRun): Record<string, number> {
  return { rows: done, seconds, 'rows a second': perSecond };
}

interface WorkerMemory {
  secondQuarter: number;
  lastQuarter: number;
  growth: number;
}

/** Resident megabytes of the worker on average, before the middle of the file and before its end: flat when nothing piles up. */
function memoryOf({ progress }: Run): WorkerMemory {
  const between = (from: number, to: number) => {
    const some = progress.filter(({ done }) => done > from * rowCount && done <= to * rowCount);
    return some.reduce((sum, { residentMegabytes }) => sum + residentMegabytes, 0) / some.length;
  };
  const [secondQuarter, lastQuarter] = [between(0.25, 0.5), between(0.75, 1)];
  return { secondQuarter, lastQuarter, growth: lastQuarter / secondQuarter };
}

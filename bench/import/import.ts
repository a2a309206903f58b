import type { Run } from '../steps/until-done.ts';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import { prepare, runBare, type BareRun } from './bare-run.ts';
import { runCadencia } from './cadencia-import.ts';
import { leadFile } from './lead-file.ts';
import { requireSameDocuments } from './same-documents.ts';

const rowCount = 100_000;
const mostCpu = 2;
/** Of a row in the middle of the file. */
const phoneInBoth = `+5222${String(21_000_000 + rowCount / 2)}`;

/**
 * A file of new leads by one worker, which besides seals the audit log and rings its other ticks, beside splitting the
 * same file and inserting the same documents by the bare driver. The bare import runs before and after, and its better
 * run counts.
 */
export async function importing(place: Place): Promise<Outcome> {
  const file = leadFile(rowCount);
  const other = place.another();
  await prepare(other, file);
  const before = await runBare(place, other);
  const cadencia = await runCadencia(place, file, rowCount);
  await requireSameDocuments(place.db, other.db, phoneInBoth);
  const after = await runBare(place, other);
  if (cadencia.done !== rowCount || after.done !== rowCount) throw new Error('an import is not complete');
  const bare = before.cpuMillisecondsPerRow < after.cpuMillisecondsPerRow ? before : after;
  const memory = memoryOf(cadencia);
  const ratio = cadencia.cpuMillisecondsPerStep / bare.cpuMillisecondsPerRow;
  return {
    ratio,
    goal: { atMost: mostCpu, measured: ratio },
    inShort: `${cadencia.perSecond.toFixed(0)} rows a second; memory grows by ${((memory.growth - 1) * 100).toFixed(0)} % from the second quarter to the last`,
    of: 'CPU of the worker for a row over CPU of splitting it and inserting its documents by the bare driver; below 1 is cheaper',
    rounds: 1,
    table: [
      bareRow('bare driver, before', before),
      {
        import: 'Cadencia',
        ...rate(cadencia),
        'CPU ms a row': cadencia.cpuMillisecondsPerStep,
        'MB, 2nd quarter': memory.secondQuarter,
        'MB, last quarter': memory.lastQuarter,
      },
      bareRow('bare driver, after', after),
    ],
    figures: {
      rowCount,
      timeRatio: cadencia.seconds / Math.min(before.seconds, after.seconds),
      memory,
      cadencia,
      bare: { before, after },
    },
  };
}

function bareRow(name: string, run: BareRun): Record<string, string | number> {
  return {
    import: name,
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

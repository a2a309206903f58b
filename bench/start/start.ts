import { seedLeads } from '../list-query/seed-leads.ts';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import { startOnce, type Start, type Starter } from './start-once.ts';

const rounds = 4;

const cadencia = 'support/cadencia-server.js';
const api: Starter = { label: 'Cadencia, ROLE=api', script: cadencia, role: 'api' };
const handWritten: Starter = { label: 'hand-written', script: 'list-query/hand-written-server.js', role: 'api' };
const starters: readonly Starter[] = [
  api,
  { label: 'Cadencia, ROLE=worker', script: cadencia, role: 'worker' },
  { label: 'Cadencia, ROLE=all', script: cadencia, role: 'all' },
  handWritten,
];

/**
 * From the start of the process until it is ready and until it has answered its first query, and the memory and CPU of
 * a process that nobody asks for anything, beside the hand-written server of `list-query`. The database is in its
 * current form: a first start also builds the indexes.
 */
export async function start(place: Place): Promise<Outcome> {
  const apiKey = await seedLeads(place.databaseUrl);
  // The files of all of them are then in the memory of the operating system.
  for (const starter of starters) await startOnce(place, starter, apiKey);
  const measured = new Map<Starter, Start[]>(starters.map((starter) => [starter, []]));
  for (let round = 0; round < rounds; round++) {
    for (const starter of starters) measured.get(starter)!.push(await startOnce(place, starter, apiKey));
  }
  const best = new Map([...measured].map(([starter, starts]) => [starter, minOf(starts)]));
  const ratio = (figure: (one: Start) => number) => figure(best.get(api)!) / figure(best.get(handWritten)!);
  const { milliseconds, idleMegabytes } = best.get(api)!;
  return {
    ratio: ratio((one) => one.firstAnswer!.cpuMilliseconds),
    goal: null,
    inShort: `ready after ${milliseconds.toFixed(0)} ms, ${idleMegabytes.toFixed(0)} MB when idle`,
    of: 'CPU of Cadencia, ROLE=api, from its start to its first answer over that of the hand-written server; below 1 is cheaper',
    rounds,
    table: [...best].map(([{ label }, one]) => row(label, one)),
    figures: {
      timeRatio: ratio((one) => one.firstAnswer!.milliseconds),
      memoryRatio: ratio((one) => one.idleMegabytes),
      best: byLabel(best),
      measured: byLabel(measured),
    },
  };
}

function byLabel<T>(found: ReadonlyMap<Starter, T>): Record<string, T> {
  return Object.fromEntries([...found].map(([{ label }, one]) => [label, one]));
}

function row(server: string, one: Start): Record<string, string | number> {
  const first = one.firstAnswer;
  return {
    server,
    'ready ms': one.milliseconds,
    'CPU ms': one.cpuMilliseconds,
    'first answer ms': first?.milliseconds ?? '-',
    'CPU ms then': first?.cpuMilliseconds ?? '-',
    'idle MB': one.idleMegabytes,
    'heap MB': one.keptMegabytes,
    'idle CPU ms/s': one.idleCpuMilliseconds,
  };
}

/** The lowest of each figure; noise only ever adds. */
function minOf(starts: readonly Start[]): Start {
  const least = (figure: (one: Start) => number) => Math.min(...starts.map(figure));
  const answers = starts.every(({ firstAnswer }) => firstAnswer);
  return {
    milliseconds: least((one) => one.milliseconds),
    cpuMilliseconds: least((one) => one.cpuMilliseconds),
    firstAnswer: answers
      ? {
          milliseconds: least((one) => one.firstAnswer!.milliseconds),
          cpuMilliseconds: least((one) => one.firstAnswer!.cpuMilliseconds),
        }
      : null,
    idleMegabytes: least((one) => one.idleMegabytes),
    keptMegabytes: least((one) => one.keptMegabytes),
    idleCpuMilliseconds: least((one) => one.idleCpuMilliseconds),
  };
}

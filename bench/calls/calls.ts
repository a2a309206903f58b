import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import type { Program } from '../support/program.ts';
import { untilAllSaidIsStored } from './all-said.ts';
import { measureLevel, type Level } from './measure-level.ts';
import { seedCalls, type CarrierCall } from './seed-calls.ts';

const levels = [125, 250, 500, 1000, 2000];
const maxRounds = 3;
const maxAdded = 25;
const goal = 1000;
const authToken = 'bench-auth-token';

/**
 * As many simultaneous calls as one process of Cadencia carries, while 95 of 100 turns wait no longer than 25 ms for their
 * first word besides the time of the language model, which has none here. Everything said, heard and generated is stored
 * as in production. Calls are added level by level, doubled each time; the reference holds as many with a bare WebSocket server.
 */
export async function calls(place: Place): Promise<Outcome> {
  const seeded = await seedCalls(place.databaseUrl, levels.at(-1)!);
  const measured = await climb(place, seeded);
  const carried = measured.findLast(isCarried) ?? measured[0]!;
  const bare = await holdBare(place, seeded.slice(0, carried.calls));
  return summarise(measured, carried, bare);
}

const isCarried = ({ p95, unanswered }: Level) => p95 <= maxAdded && unanswered === 0;

/** Up to the first level that is too much. */
async function climb(place: Place, seeded: readonly CarrierCall[]): Promise<Level[]> {
  const { databaseUrl, db } = place;
  // Nobody is dialled, so nobody need listen at the address of the carrier.
  const sandbox = { SANDBOX_URL: 'http://127.0.0.1:9', SANDBOX_AUTH_TOKEN: authToken };
  const env = { DATABASE_URL: databaseUrl, ROLE: 'all', PORT: '0', LOG_LEVEL: 'error', ...sandbox };
  const server = await place.start('calls/cadencia-server.js', { env });
  const callers = await startCallers(place, server);
  const { residentMegabytes: memoryBefore } = await server.memory();
  const measured: Level[] = [];
  for (const [at, count] of levels.entries()) {
    await callers.ask('open', JSON.stringify(seeded.slice(levels[at - 1] ?? 0, count)));
    const level = await measureLevel({ server, callers, db, calls: count, memoryBefore }, maxRounds, isCarried);
    measured.push(level);
    if (!isCarried(level)) break;
  }
  await untilAllSaidIsStored(callers, db);
  await callers.stop();
  await server.stop();
  return measured;
}

async function holdBare(place: Place, seeded: readonly CarrierCall[]): Promise<Level> {
  const server = await place.start('calls/echo-server.js');
  const callers = await startCallers(place, server);
  const { residentMegabytes: memoryBefore } = await server.memory();
  await callers.ask('open', JSON.stringify(seeded));
  const request = { server, callers, db: place.db, calls: seeded.length, memoryBefore };
  const level = await measureLevel(request, 1, isCarried);
  await callers.stop();
  await server.stop();
  return level;
}

async function startCallers(place: Place, server: Program): Promise<Program> {
  const RELAY_URL = (await server.ready).replace(/^http/, 'ws');
  return place.start('calls/caller-worker.js', { env: { RELAY_URL, AUTH_TOKEN: authToken } });
}

function summarise(measured: Level[], carried: Level, bare: Level): Outcome {
  const most = isCarried(carried) ? carried.calls : 0;
  return {
    ratio: carried.cpuMillisecondsPerTurn / bare.cpuMillisecondsPerTurn,
    of: `CPU of a turn of Cadencia, stored, over that of a bare WebSocket server that stores nothing, at ${carried.calls} calls`,
    goal: { of: `calls at once with p95 <= ${maxAdded} ms`, atLeast: goal, measured: most },
    inShort: `${most} calls: p95 ${carried.p95.toFixed(1)} ms, ${carried.cpuPercent.toFixed(0)} % of a core`,
    rounds: maxRounds,
    table: [...measured.map((level) => row('Cadencia', level)), row('bare ws', bare)],
    figures: { carried: most, measured, bare },
  };
}

function row(server: string, level: Level): Record<string, string | number> {
  const { calls: held, p50, p95, p99, unanswered, eventsPerSecond, cpuMillisecondsPerTurn, cpuPercent } = level;
  return {
    server,
    calls: String(held),
    'p50 ms': p50,
    'p95 ms': p95,
    'p99 ms': p99,
    unanswered,
    'events/s': eventsPerSecond,
    'CPU ms/turn': cpuMillisecondsPerTurn,
    'CPU %/call': cpuPercent / held,
    'kB/call': level.kilobytesPerCall,
    'mongod %': level.mongodCpuPercent ?? '',
    'callers %': level.callersCpuPercent,
  };
}

import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { mongodCpu } from '../support/mongod-cpu.ts';
import type { Program } from '../support/program.ts';
import type { Waits } from './caller-worker.ts';

/** A server with so many calls at once. CPU in percent of one core. */
export interface Level extends Waits {
  calls: number;
  eventsPerSecond: number;
  cpuMillisecondsPerTurn: number;
  cpuPercent: number;
  callersCpuPercent: number;
  mongodCpuPercent: number | null;
  kilobytesPerCall: number;
}

const warmUp = 6000;
/** One and a half times all callers' turns. */
const measured = 9000;

export interface LevelRequest {
  server: Program;
  callers: Program;
  db: Db;
  calls: number;
  /** Bytes the server held before the first call. */
  memoryBefore: number;
}

/** Up to so many rounds, until one is good enough; the best of them. What else runs on the machine only ever adds. */
export async function measureLevel(
  request: LevelRequest,
  maxRounds: number,
  isEnough: (level: Level) => boolean,
): Promise<Level> {
  await setTimeout(warmUp);
  let best = await measureRound(request);
  for (let round = 1; round < maxRounds && !isEnough(best); round++) {
    const next = await measureRound(request);
    if (next.p95 < best.p95) best = next;
  }
  return best;
}

async function measureRound({ server, callers, db, calls, memoryBefore }: LevelRequest): Promise<Level> {
  const meters = async () => {
    const stored = await db.collection('call_events').estimatedDocumentCount();
    return {
      at: performance.now(),
      stored,
      cpu: await server.cpu(),
      theirs: await callers.cpu(),
      db: await mongodCpu(db),
    };
  };
  const before = await meters();
  const waits = JSON.parse(await callers.ask('listen', String(measured))) as Waits;
  const after = await meters();
  const time = after.at - before.at;
  const share = (from: number, to: number) => (100 * (to - from)) / time;
  return {
    calls,
    ...waits,
    eventsPerSecond: (1000 * (after.stored - before.stored)) / time,
    cpuMillisecondsPerTurn: (after.cpu - before.cpu) / Math.max(1, waits.turns),
    cpuPercent: share(before.cpu, after.cpu),
    callersCpuPercent: share(before.theirs, after.theirs),
    mongodCpuPercent: before.db === null || after.db === null ? null : share(before.db, after.db),
    kilobytesPerCall: (((await server.memory()).residentMegabytes - memoryBefore) * 1024) / calls,
  };
}

import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Program } from '../support/program.ts';

export interface Run {
  done: number;
  seconds: number;
  perSecond: number;
  /** CPU time of the workers for each step. */
  cpuMillisecondsPerStep: number;
  /** Requests to MongoDB for each step, of all processes; the few that the bench makes itself included. */
  roundTripsPerStep: number;
  /** How much was done after each second or so, and the workers' memory then: neither should drift. */
  progress: { seconds: number; done: number; residentMegabytes: number }[];
}

/** Milliseconds between two looks: to count costs MongoDB the more, the more there is. */
const [soonest, latest] = [100, 1000];
const theEnd = 0.95;
const sampleEverySeconds = 2;

export interface Watched {
  workers: readonly Program[];
  db: Db;
  expected: number;
  /** A bench ends in bounded time; what was done until then counts. */
  timeoutSeconds: number;
  /** How much is done; must be a cheap query. */
  count: () => Promise<number>;
}

/** Follows workers from now until all is done, or the time is up. */
export async function untilDone({ workers, db, expected, timeoutSeconds, count }: Watched): Promise<Run> {
  const begun = performance.now();
  const cpu = () => sumOf(workers, (worker) => worker.cpu());
  const [cpuBefore, tripsBefore] = [await cpu(), await roundTrips(db)];
  const progress: Run['progress'] = [];
  for (;;) {
    const done = await count();
    const seconds = (performance.now() - begun) / 1000;
    if (seconds >= (progress.at(-1)?.seconds ?? 0) + sampleEverySeconds) {
      const memory = await sumOf(workers, async (worker) => (await worker.memory()).residentMegabytes);
      progress.push({ seconds: Math.round(seconds * 10) / 10, done, residentMegabytes: Math.round(memory) });
    }
    if (done >= expected || seconds > timeoutSeconds) {
      const each = (total: number) => total / Math.max(done, 1);
      const cpuMillisecondsPerStep = each((await cpu()) - cpuBefore);
      const roundTripsPerStep = each((await roundTrips(db)) - tripsBefore);
      return { done, seconds, perSecond: done / seconds, cpuMillisecondsPerStep, roundTripsPerStep, progress };
    }
    await setTimeout(untilNextLook(done, expected));
  }
}

function untilNextLook(done: number, expected: number): number {
  if (done >= theEnd * expected) return soonest;
  return Math.min(latest, Math.max(soonest, expected / 20));
}

async function sumOf(workers: readonly Program[], figure: (worker: Program) => Promise<number>): Promise<number> {
  return (await Promise.all(workers.map(figure))).reduce((sum, one) => sum + one, 0);
}

async function roundTrips(db: Db): Promise<number> {
  const { network } = await db.admin().serverStatus();
  return Number(network.numRequests);
}

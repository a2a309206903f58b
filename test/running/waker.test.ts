import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../jobs/job.ts';
import { leaseLength, Waker } from '../../jobs/waker.ts';
import type { Runtime } from '../../src/runtime/scope.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const wakers: Waker[] = [];

beforeAll(async () => {
  app = await openTestApp();
});
afterEach(async () => {
  await Promise.all(wakers.splice(0).map((waker) => waker.close()));
});

/** A job of its own, with a wake of it in each of some workers. */
function openJob(workers: number, parts: Partial<Job> = {}): { job: Job; woken: Waker[] } {
  const name = `test-${randomUUID()}`;
  const job: Job = { name, wakes: [], pace: 10, leases: 1, nextDue: async () => null, run: async () => 0, ...parts };
  const woken = Array.from({ length: workers }, (_, at) => {
    const runtime: Runtime = { ...app.app.runtime, processId: `worker ${at} of ${name}` };
    return new Waker(runtime, job, (error) => expect.unreachable(error.message));
  });
  wakers.push(...woken);
  return { job, woken };
}

/** Work that can be held up, and how often it runs and ran at once. */
function countedWork() {
  const work = { runs: 0, now: 0, most: 0, goOn: () => undefined as void };
  let gate = Promise.resolve();
  const run = async () => {
    work.runs += 1;
    work.now += 1;
    work.most = Math.max(work.most, work.now);
    await gate;
    work.now -= 1;
    return 0;
  };
  const holdUp = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    work.goOn = resolve;
  };
  return { work, run, holdUp };
}

const leaseRow = (name: string) =>
  app.app.runtime.database.db.collection<{ _id: string; owner: string; until: Date }>('leases').findOne({ _id: name });

/** Time in which another worker would have asked for every lease. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await leaseRow('no such lease');
}

describe('a wake', () => {
  it('runs a job on one worker only, however many hear it', async () => {
    const { work, run, holdUp } = countedWork();
    const { job, woken } = openJob(4, { run });
    holdUp();
    for (const waker of woken) waker.wake();
    await vi.waitFor(async () => expect(await leaseRow(`job:${job.name}`)).not.toBeNull());
    await turns();
    expect(work.runs).toBe(1);
    work.goOn();
    await vi.waitFor(() => expect(work.now).toBe(0));
    expect(work.most).toBe(1);
  });

  it('during a run leads to another run, and many wakes to one', async () => {
    const { work, run, holdUp } = countedWork();
    const { woken } = openJob(1, { run });
    holdUp();
    woken[0]!.wake();
    await vi.waitFor(() => expect(work.runs).toBe(1));
    for (let wakes = 0; wakes < 100; wakes++) woken[0]!.wake();
    await setImmediate();
    work.goOn();
    await vi.waitFor(() => expect(work.runs).toBe(2));
    await woken[0]!.close();
    expect(work).toMatchObject({ runs: 2, most: 1 });
  });

  it('of a job with eight leases runs it up to four times at once in a process, and eight times in all', async () => {
    const { work, run, holdUp } = countedWork();
    const { woken } = openJob(3, { run, leases: 8 });
    holdUp();
    const wakeUntil = (runs: number, some: readonly Waker[]) =>
      vi.waitFor(() => {
        for (const waker of some) waker.wake();
        expect(work.now).toBe(runs);
      });
    await wakeUntil(4, woken.slice(0, 1));
    await wakeUntil(8, woken.slice(0, 2));
    woken[2]!.wake();
    await turns();
    expect(work.most).toBe(8);
    work.goOn();
    await vi.waitFor(() => expect(work.now).toBe(0));
  });

  it('keeps its lease while there is work, and gives it back then', async () => {
    const owners: (string | undefined)[] = [];
    let left = 5;
    const run = async () => {
      owners.push((await leaseRow(`job:${job.name}`))?.owner);
      return left-- > 0 ? 1 : 0;
    };
    const { job, woken } = openJob(1, { run });
    woken[0]!.wake();
    await vi.waitFor(async () => expect((await leaseRow(`job:${job.name}`))?.until).toEqual(new Date(0)));
    expect(owners).toEqual(Array.from({ length: 6 }, () => `worker 0 of ${job.name}`));
  });

  it('goes on when something is due later, at its time', async () => {
    const { work, run } = countedWork();
    const dueAt = new Date(app.clock.now().getTime() + 700);
    const nextDue = vi.fn(async () => dueAt).mockResolvedValue(dueAt);
    const { woken } = openJob(1, { run, nextDue });
    const begun = performance.now();
    woken[0]!.wake();
    await vi.waitFor(() => expect(work.runs).toBe(2), { timeout: 3000, interval: 5 });
    expect(performance.now() - begun).toBeGreaterThan(690);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('comes again soon when what is due could not be taken', async () => {
    const { work, run } = countedWork();
    const { woken } = openJob(1, { run, nextDue: async () => new Date(0) });
    woken[0]!.wake();
    await vi.waitFor(() => expect(work.runs).toBe(2), { timeout: 3000 });
  });

  it('comes again after a failure', async () => {
    let runs = 0;
    const run = async () => {
      runs += 1;
      if (runs === 1) throw new Error('a defect');
      return 0;
    };
    const { job, woken } = openJob(1, { run });
    woken[0]!.wake();
    await vi.waitFor(() => expect(runs).toBe(2), { timeout: 3000 });
    expect(app.logLines.some((line) => line.includes(job.name) && line.includes('a defect'))).toBe(true);
  });
});

describe('a worker that is killed with a lease', () => {
  it('is followed by another when the lease ends', async () => {
    const { work, run } = countedWork();
    const { job, woken } = openJob(1, { run });
    const leases = app.app.runtime.database.db.collection<{ _id: string; owner: string; until: Date }>('leases');
    const until = new Date(Date.now() + leaseLength - 1000);
    await leases.insertOne({ _id: `job:${job.name}`, owner: 'a killed worker', until });
    woken[0]!.wake();
    await vi.waitFor(() => expect(work.runs).toBe(1), { timeout: leaseLength + 2000 });
    expect(Date.now()).toBeGreaterThanOrEqual(until.getTime());
  });
});

describe('a worker that was frozen past its lease', () => {
  it('leaves the job to whoever has the lease now', async () => {
    const leases = app.app.runtime.database.db.collection<{ _id: string; owner: string; until: Date }>('leases');
    const later = new Date(Date.now() + 60_000);
    let runs = 0;
    const run = async () => {
      runs += 1;
      if (runs === 1)
        await leases.updateOne({ _id: `job:${job.name}` }, { $set: { owner: 'another worker', until: later } });
      return 1;
    };
    const { job, woken } = openJob(1, { run, pace: leaseLength / 2 });
    woken[0]!.wake();
    await vi.waitFor(() => expect(runs).toBe(1));
    // It gives the job up after its pause, in which a renewal was refused.
    await woken[0]!.idle();
    expect(runs).toBe(1);
    expect(await leaseRow(`job:${job.name}`)).toMatchObject({ owner: 'another worker', until: later });
  });
});

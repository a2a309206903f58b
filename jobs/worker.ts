import { setTimeout as sleep } from 'node:timers/promises';
import { eventsOf } from '../src/audit/unsealed.ts';
import type { Runtime } from '../src/runtime/scope.ts';
import { sparsely } from '../src/runtime/sparsely.ts';
import { startScheduler } from './scheduler.ts';
import { jobs } from './index.ts';
import { Waker } from './waker.ts';

/** Milliseconds between two lines about a database that is away. */
const quiet = 5000;
/** Milliseconds that a closing worker waits for what runs. What is cut off stays due. */
const shutdownTimeout = 10_000;

export interface Worker {
  /** Waits for what runs and gives back what it holds. */
  close: () => Promise<void>;
}

/** Runs the jobs of jobs/index.ts: when a committed event wakes them, when something is due, and at every sweep. */
export async function startWorker(runtime: Runtime): Promise<Worker> {
  // While the database is away every job fails.
  const tell = sparsely(quiet, (error: Error) =>
    runtime.log.error({ err: error }, 'the database is away; jobs are tried again'),
  );
  const wakers = jobs.map((job) => new Waker(runtime, job, tell));
  const wakeAll = () => {
    for (const waker of wakers) waker.wake();
  };
  const unsubscribe = [
    runtime.feed.on('audit_log', (row) => wakeBy(wakers, eventsOf(row))),
    runtime.feed.onResync(wakeAll),
  ];
  const scheduler = await startScheduler(runtime, wakers, tell);
  // What became due while no worker ran, and when the next is due, nobody has told.
  wakeAll();
  return {
    close: async () => {
      for (const stop of unsubscribe) stop();
      await scheduler.close();
      const ended = Promise.all(wakers.map((waker) => waker.close()));
      await Promise.race([ended, sleep(shutdownTimeout, undefined, { ref: false })]);
    },
  };
}

function wakeBy(wakers: readonly Waker[], events: readonly string[]): void {
  if (events.length === 0) return;
  const happened = new Set(events);
  for (const waker of wakers) {
    const { wakes } = waker.job;
    if (wakes === 'every event' || wakes.some((event) => happened.has(event))) waker.wake();
  }
}

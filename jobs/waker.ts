import { setTimeout as sleep } from 'node:timers/promises';
import type { Runtime } from '../src/runtime/scope.ts';
import { isTransient } from '../src/storage/commit/retry.ts';
import { takeLease, type Lease } from '../src/storage/named-lease.ts';
import type { Job } from './job.ts';
import { HOUR } from '../src/runtime/durations.ts';

/** How long the lease of a killed worker keeps others from its job. */
export const leaseLength = 10_000;
/** What is due and was not taken is with another worker, waits for a line, or failed. */
const lookAgainAfter = 1000;
const maxTimerDelay = HOUR;
/** Of a job that has several leases, runs at once in one process. */
const maxRuns = 4;

/** Runs a job in this process when it is woken and when something is due, always under one of the job's leases. */
export class Waker {
  readonly job: Job;
  readonly #runtime: Runtime;
  readonly #tellAway: (error: Error) => void;
  readonly #leases: readonly string[];
  readonly #held = new Set<string>();
  readonly #runs = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #begunAt = -Infinity;
  /** A wake came while no further run could begin. */
  #isMissed = false;
  #timer: NodeJS.Timeout | undefined;
  #firesAt = Infinity;

  /** `tellAway` is given the errors of a database that is away; all others are logged. */
  constructor(runtime: Runtime, job: Job, tellAway: (error: Error) => void) {
    this.job = job;
    this.#runtime = runtime;
    this.#tellAway = tellAway;
    this.#leases = leasesOf(job);
  }

  /** Wakes that come together lead to one run, and a wake during a run to another run. */
  wake(): void {
    this.#wakeIn(0);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await this.idle();
  }

  /** Resolves when what runs now has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#runs);
  }

  #wakeIn(delay: number): void {
    if (this.#closing.signal.aborted) return;
    const now = performance.now();
    const at = Math.max(now + Math.min(delay, maxTimerDelay), this.#begunAt + this.job.pace);
    if (at >= this.#firesAt) return;
    clearTimeout(this.#timer);
    this.#firesAt = at;
    this.#timer = setTimeout(() => this.#begin(), at - now);
  }

  #begin(): void {
    this.#firesAt = Infinity;
    this.#isMissed = this.#runs.size >= Math.min(maxRuns, this.#leases.length);
    if (this.#isMissed) return;
    this.#begunAt = performance.now();
    const run = this.#run().finally(() => {
      this.#runs.delete(run);
      if (this.#isMissed) this.#wakeIn(0);
    });
    this.#runs.add(run);
  }

  async #run(): Promise<void> {
    const { job } = this;
    try {
      const again = await this.#runUnderLease();
      if (again !== null) this.#wakeIn(again);
    } catch (error) {
      if (isTransient(error)) this.#tellAway(error as Error);
      else this.#runtime.log.error({ err: error, job: job.name }, 'a job failed; what is due stays due');
      this.#wakeIn(lookAgainAfter);
    }
  }

  /** Returns after how many milliseconds to look again; null when nothing is due. */
  async #runUnderLease(): Promise<number | null> {
    const held = await this.#takeFreeLease();
    // Whoever has it does what is due. Should that worker be dead by now, its lease is over then.
    if (!held) return leaseLength;
    try {
      await this.#workOff(held.lease);
    } finally {
      await held.lease.giveBack();
      this.#held.delete(held.name);
    }
    return this.#untilNextDue();
  }

  async #takeFreeLease(): Promise<{ name: string; lease: Lease } | null> {
    const { database, processId } = this.#runtime;
    // Not all workers at the same lease first.
    const from = Math.floor(Math.random() * this.#leases.length);
    for (const name of [...this.#leases.slice(from), ...this.#leases.slice(0, from)]) {
      if (this.#held.has(name)) continue;
      this.#held.add(name);
      const lease = await takeLease(database.db, name, processId, leaseLength).catch((error: unknown) => {
        this.#held.delete(name);
        throw error;
      });
      if (lease) return { name, lease };
      this.#held.delete(name);
    }
    return null;
  }

  /** Keeps the lease while there is work. */
  async #workOff(lease: Lease): Promise<void> {
    const { job } = this;
    const { signal } = this.#closing;
    while (lease.isHeld() && !signal.aborted) {
      const begun = performance.now();
      const done = await job.run(this.#runtime);
      if (done === 0) return;
      this.#runtime.log.debug({ job: job.name, done }, 'a job did what was due');
      await sleep(Math.max(0, begun + job.pace - performance.now()), undefined, { signal }).catch(() => undefined);
    }
  }

  async #untilNextDue(): Promise<number | null> {
    const next = await this.job.nextDue(this.#runtime);
    if (!next) return null;
    const left = next.getTime() - this.#runtime.clock.now().getTime();
    return left > 0 ? left : lookAgainAfter;
  }
}

function leasesOf({ name, leases }: Job): string[] {
  return leases === 1 ? [`job:${name}`] : Array.from({ length: leases }, (_, at) => `job:${name}-${at + 1}`);
}

import type { Db } from 'mongodb';
import type { Fleet, Member } from './fleet.ts';
import { heldBy, untilLeasesEnd } from './leases.ts';

/** Replaces processes, and looks at what each leaves behind. */
export class Rollout {
  restarts = 0;
  slowestEnd = 0;
  readonly #fleet: Fleet;
  readonly #db: Db;
  readonly #endsWithin: number;
  readonly #faults: string[] = [];
  readonly #leases: Promise<string[]>[] = [];

  constructor(fleet: Fleet, db: Db, endsWithin: number) {
    this.#fleet = fleet;
    this.#db = db;
    this.#endsWithin = endsWithin;
  }

  async replace(member: Member): Promise<void> {
    this.restarts += 1;
    const name = `${member.role} at restart ${this.restarts}`;
    const { code, took } = await this.#fleet.end(member);
    if (code !== 0) this.#faults.push(`${name} ended with ${code}: ${member.program.lines.at(-1)}`);
    if (took > this.#endsWithin) this.#faults.push(`${name} took ${Math.round(took)} ms to end`);
    this.slowestEnd = Math.max(this.slowestEnd, Math.round(took));
    const held = await heldBy(this.#db, member.processId);
    this.#faults.push(...held.map((what) => `${name} left behind: ${what}`));
    if (member.role === 'worker') this.#leases.push(untilLeasesEnd(this.#db));
    await this.#fleet.replace(member);
  }

  /** Settles when the leases that stood at a restart are known to have ended, or not. */
  async faults(): Promise<string[]> {
    const left = (await Promise.all(this.#leases)).flat();
    return [...this.#faults, ...left.map((what) => `left behind by a worker: ${what}`)];
  }
}

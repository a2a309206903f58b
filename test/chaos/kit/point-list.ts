import type { CrashPoint } from '../../../src/crash-point.ts';

/** A crash point, and of commits whose: `commit.done/send-messages`. */
export type Place = CrashPoint | `${Extract<CrashPoint, `commit.${string}`>}/${string}`;

/** Before and after each commit of a part of Cadencia. */
export function bothSides(part: string): Place[] {
  return [`commit.prepared/${part}`, `commit.done/${part}`];
}

/** Crash points in turn: each is tried at its first, second … coming by until it was reached. */
export class PointList {
  readonly #points: readonly Place[];
  readonly #reached = new Map<Place, number>();
  #turn = 0;

  constructor(points: readonly Place[]) {
    this.#points = points;
  }

  next(): { point: Place; count: number } {
    const unreached = this.missed;
    const round = Math.floor(this.#turn / this.#points.length);
    // After the first round it is the turn of those that were not reached.
    const pool = round > 0 && unreached.length > 0 ? unreached : this.#points;
    const point = pool[this.#turn % pool.length]!;
    this.#turn += 1;
    return { point, count: 1 + (this.#reached.get(point) ?? 0) };
  }

  note(point: Place, wasReached: boolean): void {
    if (wasReached) this.#reached.set(point, (this.#reached.get(point) ?? 0) + 1);
  }

  get reached(): number {
    return this.#reached.size;
  }

  get missed(): Place[] {
    return this.#points.filter((point) => !this.#reached.has(point));
  }
}

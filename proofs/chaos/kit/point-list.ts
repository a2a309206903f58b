import type { Failpoint } from '../../../src/runtime/failpoint.ts';

/** A failpoint, and of commits whose: `commit.done/send-messages`. */
export type Place = Failpoint | `${Extract<Failpoint, `commit.${string}`>}/${string}`;

/** Before and after each commit of a part of Cadencia. */
export function bothSides(part: string): Place[] {
  return [`commit.prepared/${part}`, `commit.done/${part}`];
}

/** Failpoints in turn: each is tried at its first, second … coming by until it was reached. */
export class PointList {
  readonly #points: readonly Place[];
  readonly #reached = new Map<Place, number>();
  #turn = 0;

  constructor(points: readonly Place[]) {
    this.#points = points;
  }

  /** `isHard`: in a whole round nobody came by there. */
  next(): { point: Place; count: number; isHard: boolean } {
    const unreached = this.missed;
    const isHard = this.#turn >= this.#points.length && unreached.length > 0;
    const pool = isHard ? unreached : this.#points;
    const point = pool[this.#turn % pool.length]!;
    this.#turn += 1;
    return { point, count: 1 + (this.#reached.get(point) ?? 0), isHard };
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

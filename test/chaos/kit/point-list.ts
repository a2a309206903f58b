/** Crash points in turn: each is tried at its first, second … coming by until it was reached. */
export class PointList {
  readonly #points: readonly string[];
  readonly #reached = new Map<string, number>();
  #turn = 0;

  constructor(points: readonly string[]) {
    this.#points = points;
  }

  next(): { point: string; count: number } {
    const unreached = this.missed;
    const round = Math.floor(this.#turn / this.#points.length);
    // After the first round it is the turn of those that were not reached.
    const pool = round > 0 && unreached.length > 0 ? unreached : this.#points;
    const point = pool[this.#turn % pool.length]!;
    this.#turn += 1;
    return { point, count: 1 + (this.#reached.get(point) ?? 0) };
  }

  note(point: string, wasReached: boolean): void {
    if (wasReached) this.#reached.set(point, (this.#reached.get(point) ?? 0) + 1);
  }

  get reached(): number {
    return this.#reached.size;
  }

  get missed(): string[] {
    return this.#points.filter((point) => !this.#reached.has(point));
  }
}

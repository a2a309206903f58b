import { AppError, refusal } from '../errors.ts';

/** How many rows one operation may load, however its document nests them. Without a number there is no limit. */
export class RowBudget {
  readonly #most: number;
  readonly #refusal: AppError;
  #used = 0;
  #examined = 0;
  #deciding = 0;

  constructor(most = Infinity) {
    this.#most = most;
    this.#refusal = refusal('TOO_MANY_ROWS', { most });
  }

  /** Rows that were looked at and not loaded, such as those that were counted. */
  get examined(): number {
    return this.#examined;
  }

  examine(rows: number): void {
    this.#examined += rows;
  }

  /** The `limit` of a read whose rows decide something: one more than is left shows that there are more. */
  limitOfDeciding(): number | undefined {
    return this.#most === Infinity ? undefined : Math.max(0, this.#most - this.#deciding) + 1;
  }

  /** Counts rows that decide something: they are examined, and as many may be as may be loaded. LIMIT_EXCEEDED for more. */
  takeDeciding(rows: number): void {
    this.examine(rows);
    this.#deciding += rows;
    if (this.#deciding > this.#most) throw this.#refusal;
  }

  /** How many rows have been loaded so far. */
  get used(): number {
    return this.#used;
  }

  /** The `limit` of a read that asks for `asked` rows (undefined: all): one more than is left shows that there are more. LIMIT_EXCEEDED when more was taken already. */
  limitOf(asked?: number): number | undefined {
    if (this.#most === Infinity) return asked;
    if (this.#used > this.#most) throw this.#refusal;
    return Math.min(asked ?? Infinity, this.#most - this.#used + 1);
  }

  /** Counts rows that were loaded. LIMIT_EXCEEDED once there are too many. */
  take(rows: number): void {
    this.#used += rows;
    if (this.#used > this.#most) throw this.#refusal;
  }
}

import type { NumberToken } from './number-tokens.ts';
import { standalone } from './number-words.ts';

type ValueToken = NumberToken & { value: number };

/** Grows one number, word by word: `small` below a thousand, `group` below a million, `total` above. */
export class NumberBuilder {
  #sign = 1;
  #total = 0;
  #group = 0;
  #small: number | null = null;
  #lastFactor = 1;
  #factor = 1;
  #taken = 0;

  result(): { value: number; factor: number; rest: number } {
    const value = this.#sign * (this.#total + this.#group + (this.#small ?? 0));
    const isAfterMillions = this.#lastFactor === 1e6 && this.#group === 0;
    const rest = isAfterMillions ? (this.#small ?? 0) : 0;
    return { value: Number(value.toPrecision(15)), factor: this.#factor, rest };
  }

  /** Takes tokens from `at` on as long as they belong to one number; the index of the first not taken. */
  take(tokens: readonly NumberToken[], at: number): number {
    let next = at;
    if (tokens[next]?.kind === 'minus') {
      this.#sign = -1;
      next += 1;
    }
    for (let used = this.#step(tokens, next); used > 0; used = this.#step(tokens, next)) {
      this.#taken += 1;
      next += used;
    }
    return this.#taken === 0 ? at : next;
  }

  #step(tokens: readonly NumberToken[], at: number): number {
    const [token, following] = [tokens[at], tokens[at + 1]];
    if (token === undefined) return 0;
    if (token.kind === 'digits' || token.kind === 'small') return this.#add(token) ? 1 : 0;
    if (token.kind === 'multiplier') return this.#multiply(token) ? 1 : 0;
    if (token.kind === 'and') return this.#goOn(following);
    if (token.kind === 'point') return this.#addDecimals(tokens, at + 1);
    if (token.kind !== 'half' || following?.kind !== 'multiplier' || this.#taken > 0) return 0;
    this.#small = 0.5;
    return 1;
  }

  #add({ kind, value }: ValueToken): boolean {
    const before = this.#small ?? 0;
    const fitsAfterHundred = kind === 'small' && before % 100 === 0 && value < 100;
    if (before > 0 && !fitsAfterHundred) return false;
    if (kind === 'digits' && this.#taken > 0 && value >= this.#lastFactor) return false;
    this.#small = before + value;
    return true;
  }

  #multiply({ value, word }: ValueToken): boolean {
    if (this.#taken === 0 && !standalone.has(word)) return false;
    const base = this.#group + (this.#small ?? 0);
    if (this.#taken > 0 && base === 0 && value >= this.#lastFactor) return false;
    if (value <= 1e3) {
      if (this.#group > 0) return false;
      this.#group = (this.#small ?? 1) * value;
      this.#factor = Math.max(this.#factor, value);
    } else {
      const isThousands = this.#group > 0 && this.#small === null;
      this.#factor = Math.max(this.#factor, isThousands ? 1e3 * value : value);
      this.#total += (base || 1) * value;
      this.#group = 0;
    }
    this.#small = null;
    this.#lastFactor = value;
    return true;
  }

  /** After "y": a unit ("treinta y tres"), or half of what was said last ("dos millones y medio"). */
  #goOn(following: NumberToken | undefined): number {
    if (this.#taken === 0 || following === undefined) return 0;
    const before = this.#small ?? 0;
    if (following.kind === 'half') {
      this.#small = before + this.#lastFactor / 2;
      return 2;
    }
    const isUnit = following.kind === 'small' && following.value < 10;
    if (!isUnit || before % 100 < 30 || before % 10 !== 0) return 0;
    this.#small = before + following.value;
    return 2;
  }

  /** "uno coma cinco millones": up to the millions, what follows is read as digits after the mark. */
  #addDecimals(tokens: readonly NumberToken[], at: number): number {
    const end = tokens.findIndex((token, index) => index > at && token.kind === 'multiplier' && token.value > 1e3);
    const decimals = new NumberBuilder();
    const next = decimals.take(end < 0 ? tokens : tokens.slice(0, end), at);
    const { value } = decimals.result();
    if (next === at || !Number.isInteger(value) || value < 0) return 0;
    this.#small = Number(`${this.#small ?? 0}.${value}`);
    return 1 + next - at;
  }
}

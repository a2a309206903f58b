import { NumberBuilder } from './number-builder.ts';
import { numberTokens } from './number-tokens.ts';
import type { DecimalMark } from './read-digits.ts';

export interface FoundNumber {
  value: number;
  /** What the number counts in ("millones" is 1000000); 1 for no multiplier. */
  factor: number;
  /** What was said after the millions without "mil": 200 in "un millón doscientos". */
  rest: number;
  start: number;
  end: number;
}

/** All numbers of a text, in digits or words, in order; offsets are those of the text. */
export function findNumbers(text: string, mark: DecimalMark = 'comma'): FoundNumber[] {
  const tokens = numberTokens(text, mark);
  const found: FoundNumber[] = [];
  for (let at = 0; at < tokens.length;) {
    const builder = new NumberBuilder();
    const next = builder.take(tokens, at);
    const [first, last] = [tokens[at], tokens[next - 1]];
    if (next > at && first !== undefined && last !== undefined) {
      found.push({ ...builder.result(), start: first.start, end: last.end });
    }
    at = Math.max(next, at + 1);
  }
  return found;
}

/** The first number of a text, or null. */
export function readNumber(text: string, mark: DecimalMark = 'comma'): number | null {
  return findNumbers(text, mark)[0]?.value ?? null;
}

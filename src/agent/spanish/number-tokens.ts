import { plain } from './normalize.ts';
import { marksAfterDigits, multipliers, smallNumbers } from './number-words.ts';
import type { DecimalMark } from './read-digits.ts';
import { readDigits } from './read-digits.ts';

export type NumberToken = { start: number; end: number } & (
  | { kind: 'digits' | 'small' | 'multiplier'; value: number; word: string }
  | { kind: 'and' | 'point' | 'half' | 'minus' | 'other'; word: string }
);

const pieces = /\d+(?:[.,]\d+)*|[.,]\d+|\p{L}+|[-−]|[^\s]/gu;

/** Cuts a text into what a number can be made of; everything else is `other`. */
export function numberTokens(text: string, mark: DecimalMark): NumberToken[] {
  const flat = plain(text);
  const matches = [...flat.matchAll(pieces)];
  return matches.map((match) => toToken(match[0], match.index, flat, mark));
}

function toToken(word: string, start: number, flat: string, mark: DecimalMark): NumberToken {
  const place = { start, end: start + word.length, word };
  if (/\d/.test(word)) return digitsToken(place, flat, mark);
  if (marksAfterDigits.has(word) && !/\d\s?$/.test(flat.slice(0, start))) return { ...place, kind: 'other' };
  const small = smallNumbers.get(word);
  if (small !== undefined) return { ...place, kind: 'small', value: small };
  const factor = multipliers.get(word);
  if (factor !== undefined) return { ...place, kind: 'multiplier', value: factor };
  return { ...place, kind: kindOf(word, flat, start) };
}

/** Digits glued to letters that are no multiplier ("29km") are no number of anything countable here. */
function digitsToken(
  place: { start: number; end: number; word: string },
  flat: string,
  mark: DecimalMark,
): NumberToken {
  const glued = /^\p{L}+/u.exec(flat.slice(place.end))?.[0];
  if (glued !== undefined && !multipliers.has(glued)) return { ...place, kind: 'other' };
  return { ...place, kind: 'digits', value: readDigits(place.word, mark) };
}

function kindOf(word: string, flat: string, start: number): 'and' | 'point' | 'half' | 'minus' | 'other' {
  if (word === 'y') return 'and';
  if (word === 'coma' || word === 'punto') return 'point';
  if (word === 'medio' || word === 'media') return 'half';
  if (word === 'menos' || word === 'negativo') return 'minus';
  const opensNumber = /(^|\s)$/.test(flat.slice(0, start));
  return /[-−]/.test(word) && opensNumber ? 'minus' : 'other';
}

import { normalize } from '../../text/normalize.ts';

/**
 * Lower case without accents, in the plain form of each letter (NFKD: a full-width STOP is STOP). Punctuation and line
 * breaks stay, since they separate what is meant.
 */
export function plainWords(text: string): string {
  return normalize(text, 'NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.,;:!?\n]+/gu, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** The parts between punctuation and line breaks. */
export function clausesOf(words: string): string[] {
  return words
    .split(/[.,;:!?\n]+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

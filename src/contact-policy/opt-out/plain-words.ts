import { normalize } from '../../text/normalize.ts';
import { spellOut } from './chat-spelling.ts';

/** Nothing but signs that forbid. */
const forbidden = /^[⛔🚫\s]+$/u;

/**
 * Lower case without accents, in the plain form of each letter (NFKD: a full-width STOP is STOP), with chat spelling
 * spelt out. Punctuation and line breaks stay, since they separate what is meant.
 */
export function plainWords(text: string): string {
  const letters = normalize(text, 'NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(forbidden, ' stop ')
    .replaceAll('🛑', ' stop ')
    .replace(/[^\p{L}\p{N}.,;:!?\n]+/gu, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
  return spellOut(letters);
}

/** The sources of phrases as regular expressions; they are tested on one clause of plain words. */
export function phrases(...sources: string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source));
}

/** The parts between punctuation and line breaks. */
export function clausesOf(words: string): string[] {
  return words
    .split(/[.,;:!?\n]+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

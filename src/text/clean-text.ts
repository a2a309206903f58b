import { problem, type Problem } from '../language/problems/problem.ts';
import { hasManyMarks, normalize } from './normalize.ts';

/** What a text field takes. */
export interface TextShape {
  /** The most characters (Unicode code points). */
  max: number;
  /** The fewest characters; 1 when left out. A text that must not be empty shows something. */
  min?: number;
  /** Whether it may have line breaks and tabs. */
  lines?: boolean;
}

export type Cleaned = { text: string } | { problem: Problem };

const lineBreaks = /\r\n|[\r\u2028\u2029]/gu;
/** Control characters but tab and line feed, the marks that turn the direction of other text, and what is no character. */
const forbidden = /[[\p{Cc}--[\t\n]]\u202a-\u202e\u2066-\u2069\p{Noncharacter_Code_Point}]/v;
const allForbidden = new RegExp(forbidden, 'gv');
const visible = /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v;

/**
 * The text as it is stored (NFC, trimmed, line feeds), or what is wrong with it. Half an emoji must not get in: MongoDB
 * keeps another character in its place, and the audit log would then seem to be tampered with.
 */
export function cleanText(raw: string, { max, min = 1, lines = false }: TextShape): Cleaned {
  if (!raw.isWellFormed()) return { problem: problem('TEXT_HALF_CHARACTER') };
  if (hasManyMarks(raw)) return { problem: problem('TEXT_MANY_MARKS') };
  const text = normalize(raw.replace(lineBreaks, '\n'), 'NFC').trim();
  const [stray] = forbidden.exec(text) ?? [];
  if (stray !== undefined) return { problem: problem('TEXT_FORBIDDEN_CHARACTER', { character: nameOf(stray) }) };
  if (!lines && /[\n\t]/.test(text)) return { problem: problem('TEXT_SEVERAL_LINES') };
  const length = lengthOf(text);
  if (length < min || length > max) return { problem: wrongLength(min, max) };
  if (min > 0 && !visible.test(text)) return { problem: problem('TEXT_INVISIBLE', { min, max }) };
  return { text };
}

/** Text from outside as it can be stored: what cannot be kept is replaced or left out, what is too long is cut. */
export function mendText(raw: string, { max, lines = false }: Omit<TextShape, 'min'>): string {
  const text = mendCharacters(raw);
  const trimmed = (lines ? text : text.replace(/[\n\t]+/g, ' ')).trim();
  return lengthOf(trimmed) > max ? Array.from(trimmed).slice(0, max).join('').trim() : trimmed;
}

/** The same without trimming and cutting, for a part of a text. */
export function mendCharacters(raw: string): string {
  const kept = raw.toWellFormed().replace(lineBreaks, '\n').replace(allForbidden, '');
  return normalize(kept, 'NFC');
}

/** Every text in a JSON value, mended. A field by which BSON tells its own types is left out: it could not be stored. */
export function mendTexts<T>(value: T): T {
  if (typeof value === 'string') return mendCharacters(value) as T;
  if (Array.isArray(value)) return value.map(mendTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== '_bsontype');
  return Object.fromEntries(fields.map(([name, part]) => [mendCharacters(name), mendTexts<unknown>(part)])) as T;
}

/** In Unicode code points. */
export function lengthOf(text: string): number {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, ' ').length;
}

function wrongLength(min: number, max: number): Problem {
  return min === 0 ? problem('TEXT_TOO_LONG', { max }) : problem('TEXT_LENGTH', { min, max });
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

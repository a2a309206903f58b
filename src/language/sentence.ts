import type { Language, Sentence } from './language.ts';
import { wordFor } from './words.ts';

/** Names of the parameters of a text. */
export type ParametersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never;

/** The text in one language with its parameters filled in: times to the minute in UTC, lists joined by commas. */
export function say(sentence: Sentence, language: `${Language}`, parameters: Record<string, unknown>): string {
  return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    const told = (one: unknown) => wordFor(name, one)?.[language] ?? inText(one);
    return Array.isArray(value) ? value.map(told).join(', ') : told(value);
  });
}

/** A part of a sentence as a sentence of its own. */
export function asSentence(part: string): string {
  return `${part[0]!.toUpperCase()}${part.slice(1)}.`;
}

/** Names of the parameters of a text, in the order of their first use. */
export function parametersOf({ en }: Sentence): string[] {
  return [...new Set([...en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
}

function inText(value: unknown): string {
  return value instanceof Date ? `${value.toISOString().slice(0, 16).replace('T', ' ')} UTC` : String(value);
}

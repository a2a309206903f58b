import type { Language } from '../../../language/language.ts';
import { problemAndFix, type Problem } from '../../../language/problems/problem.ts';
import { asSentence } from '../../../language/sentence.ts';

const notStorable = {
  en: 'The text cannot be stored as it is.',
  es: 'El texto no se puede guardar tal como está.',
} as const;

/** What is wrong with a column or a cell, and how to mend it: the fault of a text is its own fix. */
export function refusalInWords(refused: Problem, language: `${Language}`): { problem: string; fix: string } {
  const { problem, fix } = problemAndFix(refused, language);
  if (fix !== null) return { problem, fix };
  return { problem: notStorable[language], fix: asSentence(problem) };
}

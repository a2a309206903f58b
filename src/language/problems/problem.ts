import { say, type ParametersOf } from '../sentence.ts';
import type { Language, Sentence } from '../language.ts';
import { accountProblems } from './account-problems.ts';
import { campaignProblems } from './campaign-problems.ts';
import type { Explained } from './explained.ts';
import { importProblems } from './import-problems.ts';
import { phoneProblems } from './phone-problems.ts';
import { providerProblems } from './provider-problems.ts';
import { rowProblems } from './row-problems.ts';
import { textProblems } from './text-problems.ts';
import { valueProblems } from './value-problems.ts';
import { writingProblems } from './writing-problems.ts';

/** Everything that can be wrong with one field of what was sent, by its code. */
export const problems = {
  ...textProblems,
  ...valueProblems,
  ...accountProblems,
  ...writingProblems,
  ...campaignProblems,
  ...importProblems,
  ...rowProblems,
  ...phoneProblems,
  ...providerProblems,
} as const satisfies Record<string, Explained>;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as ProblemCode[];

/** What is wrong, as it is found and stored; only a reader has it in words. Holds no personal value. */
export interface Problem {
  code: ProblemCode;
  parameters: Readonly<Record<string, Parameter>>;
}

type Parameter = string | number | readonly string[];

type TextsOf<P> = P extends { en: infer Own; fix: { en: infer Fix } }
  ? Own | Fix
  : P extends { en: infer Own }
    ? Own
    : never;
type NamesIn<Text> = Text extends string ? ParametersOf<Text> : never;
type ParametersFor<Code extends ProblemCode> = Record<NamesIn<TextsOf<(typeof problems)[Code]>>, Parameter>;

/** The parameters after a code: none where its texts name none. */
export type Given<Code extends ProblemCode> = keyof ParametersFor<Code> extends never
  ? []
  : [parameters: ParametersFor<Code>];

const nothing = Object.freeze({});

/** The problem with this code and the parameters that its texts name. */
export function problem<Code extends ProblemCode>(code: Code, ...[parameters]: Given<Code>): Problem {
  return { code, parameters: parameters ?? nothing };
}

/** What is wrong and how to mend it, in one text. */
export function problemInWords(found: Problem, language: `${Language}`): string {
  const { problem: own, fix } = problemAndFix(found, language);
  return fix === null ? own : `${own} ${fix}`;
}

/** What is wrong, and the sentence that tells the fix; null where the first tells it. */
export function problemAndFix(
  { code, parameters }: Problem,
  language: `${Language}`,
): { problem: string; fix: string | null } {
  const { fix, ...own }: Explained = problems[code];
  return { problem: say(own, language, parameters), fix: fix ? say(fix, language, parameters) : null };
}

/** The whole text of a problem, with each parameter in braces. */
export function sentenceOf(code: ProblemCode): Sentence {
  const { fix, ...own }: Explained = problems[code];
  return fix ? { en: `${own.en} ${fix.en}`, es: `${own.es} ${fix.es}` } : own;
}

import { errorCodes, type ErrorCode } from './language/error-codes.ts';
import { errorReasons, type ErrorReason, type ReasonParameters } from './language/reasons/error-reasons.ts';
import type { Language } from './language/language.ts';
import { problem, problemInWords, type Given, type Problem, type ProblemCode } from './language/problems/problem.ts';
import { say } from './language/sentence.ts';

export type { ErrorReason } from './language/reasons/error-reasons.ts';

export type { Problem, ProblemCode } from './language/problems/problem.ts';

/** One field that was refused: its path in the input, what is wrong and how to mend it. */
export interface FieldFault extends Problem {
  field: string;
}

/** What a client is told beside the code. A reason comes with its parameters, each under its own name. */
export interface ErrorDetails {
  fields?: FieldFault[] | undefined;
  reason?: ErrorReason;
  retryAfterSeconds?: number;
  [parameter: string]: unknown;
}

/** A refusal the caller can act on. `details` goes to the client, so it holds no personal value. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(details.reason ?? code, options);
    this.name = 'AppError';
  }
}

/** The refusal for a reason of the closed list, with the parameters of its sentence and any others. */
export function refusal<R extends ErrorReason>(
  reason: R,
  ...[parameters, options]: keyof ReasonParameters<R> extends never
    ? [parameters?: Omit<ErrorDetails, 'reason'>, options?: ErrorOptions]
    : [parameters: ReasonParameters<R> & Omit<ErrorDetails, 'reason'>, options?: ErrorOptions]
): AppError {
  return new AppError(errorReasons[reason].code, { ...parameters, reason }, options);
}

/** The sentence for people: that of the reason, else that of the code. */
export function inWords({ code, details }: Pick<AppError, 'code' | 'details'>, language: `${Language}`): string {
  const { reason, ...parameters } = details;
  return reason ? say(errorReasons[reason], language, parameters) : errorCodes[code][language];
}

/** Too much was tried; how long to wait is told in whole seconds. */
export function rateLimited(milliseconds: number): AppError {
  return new AppError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(milliseconds / 1000) });
}

/** What is wrong with one field. */
export function fieldFault<Code extends ProblemCode>(field: string, code: Code, ...given: Given<Code>): FieldFault {
  return { field, ...problem(code, ...given) };
}

/** Shorthand for the most frequent refusal: one field, what is wrong with it. */
export function badInput<Code extends ProblemCode>(field: string, code: Code, ...given: Given<Code>): AppError {
  return new AppError('BAD_USER_INPUT', { fields: [fieldFault(field, code, ...given)] });
}

/** The details as a client is sent them: what is wrong with each field has its text too, in the language of the reader. */
export function publicDetails({ fields, ...details }: ErrorDetails, language: `${Language}`): ErrorDetails {
  if (!fields) return details;
  const told = fields.map(({ field, ...found }) => ({ field, problem: problemInWords(found, language), ...found }));
  return { ...details, fields: told };
}

/** The closed list of codes a client can meet, each with the sentence it is sent. The README's table is compared with it. */
export const errorMessages = {
  UNAUTHENTICATED: 'Sign in or send an API key.',
  FORBIDDEN: 'Your role or key does not allow this.',
  NOT_FOUND: 'There is no such thing here.',
  BAD_USER_INPUT: 'Some of what was sent cannot be accepted.',
  CONFLICT: 'This contradicts what is already there.',
  RATE_LIMITED: 'Too much in too short a time. Wait and try again.',
  LIMIT_EXCEEDED: 'This is larger than what is allowed.',
  OVERLOADED: 'Cadencia has too much to do just now. Wait and try again.',
  PROVIDER_UNAVAILABLE: 'An outside service does not answer.',
  INTERNAL_SERVER_ERROR: 'Something went wrong here.',
} as const;

export type ErrorCode = keyof typeof errorMessages;

/** One field that was refused: its path in the input, what is wrong and how to mend it. */
export interface FieldFault {
  field: string;
  problem: string;
}

export interface ErrorDetails {
  fields?: FieldFault[];
  reason?: string;
  retryAfterSeconds?: number;
  [key: string]: unknown;
}

/** A refusal the caller can act on. `details` goes to the client as it is, so it holds no personal value. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(errorMessages[code], options);
    this.name = 'AppError';
  }
}

/** Too much was tried; how long to wait is told in whole seconds. */
export function rateLimited(milliseconds: number): AppError {
  return new AppError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(milliseconds / 1000) });
}

/** Shorthand for the most frequent refusal: one field, what is wrong with it. */
export function badInput(field: string, problem: string): AppError {
  return new AppError('BAD_USER_INPUT', { fields: [{ field, problem }] });
}

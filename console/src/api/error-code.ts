import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { GraphQLFormattedError } from 'graphql';

/** A code from the API's closed list, or what only a client can meet. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'LIMIT_EXCEEDED'
  | 'OVERLOADED'
  | 'QUOTA_EXCEEDED'
  | 'STORAGE_FULL'
  | 'PROVIDER_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'
  | 'UNREACHABLE';

export interface ErrorDetails {
  reason?: string;
  retryAfterSeconds?: number;
  requestId?: string;
  fields?: { field: string; problem: string }[];
}

/** The first error's code; UNREACHABLE where no answer came that is GraphQL. */
export function codeOf(error: unknown): ErrorCode {
  const code = firstError(error)?.extensions?.['code'];
  return typeof code === 'string' ? (code as ErrorCode) : 'UNREACHABLE';
}

/** What goes with the code. */
export function detailsOf(error: unknown): ErrorDetails {
  return firstError(error)?.extensions ?? {};
}

/** What is wrong with each field of the input, by its name, in the API's words. */
export function problemsOf(error: unknown): Partial<Record<string, string>> {
  const { fields = [] } = detailsOf(error);
  return Object.fromEntries(fields.map(({ field, problem }) => [field.replace(/^input\./, ''), problem]));
}

function firstError(error: unknown): GraphQLFormattedError | undefined {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0];
  if (ServerError.is(error)) return errorsIn(error.bodyText)[0];
  return undefined;
}

/** A refusal with a status of its own (401, 413, 429) comes as the text of its body. */
function errorsIn(bodyText: string): GraphQLFormattedError[] {
  try {
    return (JSON.parse(bodyText) as { errors?: GraphQLFormattedError[] }).errors ?? [];
  } catch {
    return [];
  }
}

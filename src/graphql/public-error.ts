import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { Logger } from 'pino';
import { AppError, errorMessages, type ErrorCode, type ErrorDetails, type FieldFault } from '../errors.ts';

interface ClassValidatorFault {
  target?: object;
  property: string;
  constraints?: Record<string, string>;
  children?: ClassValidatorFault[];
}

// What the libraries below us say, in our closed list of codes.
const codeOfLibrary: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

/** The only shape in which an error leaves Cadencia, over HTTP and over sockets. What is not expected is logged and masked. */
export function toPublicError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const known = expected(cause);
  if (known)
    return { message: errorMessages[known.code], ...place, extensions: { code: known.code, ...known.details } };
  const code = error instanceof GraphQLError && isCallersFault(error) ? libraryCode(formatted) : null;
  if (code) return { message: formatted.message, ...place, extensions: { code } };
  const logId = randomUUID();
  log.error({ err: cause, logId }, 'an unexpected error was masked');
  return {
    message: errorMessages.INTERNAL_SERVER_ERROR,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', logId },
  };
}

function expected(cause: unknown): { code: ErrorCode; details: ErrorDetails } | null {
  if (cause instanceof AppError) return { code: cause.code, details: cause.details };
  if (cause instanceof ArgumentValidationError) {
    const faults = cause.extensions['validationErrors'] as ClassValidatorFault[];
    return {
      code: 'BAD_USER_INPUT',
      details: { fields: faults.flatMap((fault) => fieldFaults(fault, argumentOf(fault))) },
    };
  }
  return null;
}

/** Input objects arrive as the argument `input`, by the convention of this schema; other arguments stand for themselves. */
function argumentOf({ target }: ClassValidatorFault): string {
  return target?.constructor.name.endsWith('Input') ? 'input' : '';
}

function fieldFaults(fault: ClassValidatorFault, parent: string): FieldFault[] {
  const field = parent ? `${parent}.${fault.property}` : fault.property;
  const own = Object.values(fault.constraints ?? {}).map((problem) => ({ field, problem }));
  return [...own, ...(fault.children ?? []).flatMap((child) => fieldFaults(child, field))];
}

/** GraphQL's own refusals (syntax, validation, a variable of the wrong type) carry no foreign error inside. */
function isCallersFault(error: GraphQLError): boolean {
  return (
    error.originalError === undefined || error.originalError === null || error.originalError instanceof GraphQLError
  );
}

function libraryCode(formatted: GraphQLFormattedError): ErrorCode | null {
  // `limit` is set by limit-rule.ts: Apollo puts its own code on whatever validation reports. The parser's limit has no mark.
  if (formatted.extensions?.['limit'] || /more tha[nt] \d+ tokens/.test(formatted.message)) return 'LIMIT_EXCEEDED';
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string') return codeOfLibrary[code] ?? null;
  return 'BAD_USER_INPUT';
}

import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { MongoError } from 'mongodb';
import type { Logger } from 'pino';
import { AppError, fieldFault, inWords, publicDetails, refusal, type ErrorDetails } from '../../errors.ts';
import { errorCodes, type ErrorCode } from '../../language/error-codes.ts';
import { Language } from '../../language/language.ts';
import { limits } from '../limits/numbers.ts';

// What the libraries below us say, in our closed list of codes.
const codeOfLibrary: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** What graphql says of a variable of the wrong type. */
const refusedVariable =
  /^Variable "\$(?<variable>\w+)" (?:got invalid value(?: at "(?<place>[\w.[\]]*)")?; (?:Field "(?<name>\w+)")?|of )/;

/** What the parser says of a document with too many tokens, or one nested deeper than the stack. */
const tooLong = /more tha[nt] \d+ tokens|Maximum call stack/;

/** All connections to the database are taken. */
const busy = new AppError('OVERLOADED', { retryAfterSeconds: 1 });

/** Who is told. */
export interface Asker {
  /** By which the client finds an unexpected error in our log, or we do for it. */
  requestId: string | null;
  language: Language;
}

export interface Disclosure extends Partial<Asker> {
  log: Logger;
  /** Whether clients may learn the schema: without introspection no name may be guessed from a refusal either. */
  introspection: boolean;
}

/** The only shape in which an error leaves Cadencia, over HTTP and over sockets. What is not expected is logged and masked. */
export function toPublicError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { log, introspection, requestId = null, language = Language.EN }: Disclosure,
): GraphQLFormattedError {
  const cause = originOf(error);
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (cause instanceof AppError) return { ...publicRefusal(cause, language), ...place };
  if (cause instanceof MongoError && cause.name === 'MongoWaitQueueTimeoutError')
    return { ...publicRefusal(busy, language), ...place };
  const isTheirs = error instanceof GraphQLError && isCallersFault(error);
  if (isTheirs && tooLong.test(error.message))
    return { ...publicRefusal(refusal('DOCUMENT_TOO_LONG', { most: limits.tokens }), language), ...place };
  const code = isTheirs ? libraryCode(error) : null;
  if (code) {
    const message = withoutValue(formatted.message, error);
    const told = introspection ? message : withoutSuggestion(message);
    return { message: told, ...place, extensions: { code, ...coercionDetails(message, language) } };
  }
  const id = requestId ?? randomUUID();
  log.error({ err: cause, requestId: id }, 'an unexpected error was masked');
  return {
    message: errorCodes.INTERNAL_SERVER_ERROR[language],
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
  };
}

/** Names the field where GraphQL's own words do: a value of the wrong type is refused as any other fault of a field is. */
function coercionDetails(message: string, language: Language): ErrorDetails {
  const field = coercedField(message);
  return field === null ? {} : publicDetails({ fields: [fieldFault(field, 'VALUE_TYPE')] }, language);
}

/** A refusal in the words of its reader. */
export function publicRefusal(error: AppError, language: Language): GraphQLFormattedError {
  const { code, details } = error;
  return { message: inWords(error, language), extensions: { code, ...publicDetails(details, language) } };
}

/** The error under the wrappings of GraphQL and Apollo. */
function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/** A refused variable is quoted whole by GraphQL, the password beside the wrong field too. Where and why is enough. */
function withoutValue(message: string, error: unknown): string {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const [, variable] = /^(Variable "\$\w+" got invalid value) /.exec(message) ?? [];
  if (!variable || !(cause instanceof GraphQLError)) return message;
  const quoted = message.slice(0, message.length - cause.message.length - '; '.length);
  const [where = ''] = / at "[\w.[\]]*"$/.exec(quoted) ?? [];
  return `${variable}${where}; ${cause.message}`;
}

/** The suggestion is the last of a message; what comes before may quote the client. */
function withoutSuggestion(message: string): string {
  const at = message.lastIndexOf('Did you mean ');
  return at >= 0 && message.endsWith('?') ? message.slice(0, at).trimEnd() : message;
}

/**
 * GraphQL's own refusals (syntax, validation, a variable of the wrong type) carry no foreign error inside. What has a path
 * comes from running a field: there only a refused argument, which names its place in the document, is the caller's.
 */
function isCallersFault({ path, originalError }: GraphQLError): boolean {
  if (path) return originalError instanceof GraphQLError && originalError.nodes !== undefined;
  return !originalError || originalError instanceof GraphQLError;
}

/** Of the error itself: in the formatted one Apollo has put a code of its own wherever there was none. */
function libraryCode({ extensions }: GraphQLError): ErrorCode | null {
  const code = extensions['code'];
  if (typeof code === 'string') return codeOfLibrary[code] ?? null;
  return 'BAD_USER_INPUT';
}

/** The field in which a variable of the wrong type was sent, spelt as our own rules spell it; null for another refusal. */
function coercedField(message: string): string | null {
  const { variable, place, name } = refusedVariable.exec(message)?.groups ?? {};
  const field = (place ?? variable)?.replaceAll(/\[(\d+)\]/g, '.$1');
  if (field === undefined) return null;
  return name ? `${field}.${name}` : field;
}

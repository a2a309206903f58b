import type { Failed } from './outcome.ts';

const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Of an abort signal, of Twilio's client, of the operating system, and of fetch. */
const TIMED_OUT = new Set(['timeout', 'ECONNABORTED', 'ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** What a thrown network error means: before the connection stood nothing can have happened; after it, anything can. */
export function networkFailure(error: unknown): Failed {
  const code = codeOf(error);
  if (code && NOT_SENT.has(code)) return { kind: 'failed', retryable: true, unknown: false, reason: 'unreachable' };
  const reason = code && TIMED_OUT.has(code) ? 'timeout' : 'connection_lost';
  return { kind: 'failed', retryable: true, unknown: true, reason };
}

/** The innermost error code: fetch hides it in `cause`, and a host with two addresses in an AggregateError. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner = codeOf(error.cause) ?? (error instanceof AggregateError ? codeOf(error.errors[0]) : undefined);
  if (inner) return inner;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'TimeoutError' ? 'timeout' : undefined;
}

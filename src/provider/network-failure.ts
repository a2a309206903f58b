import type { Failed } from './outcome.ts';

const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a thrown network error means: before the connection stood nothing can have happened; after it, anything can. */
export function networkFailure(error: unknown): Failed {
  const code = codeOf(error) ?? 'network';
  return {
    kind: 'failed',
    retryable: true,
    unknown: !NOT_SENT.has(code),
    reason: code.toLowerCase(),
  };
}

/** The innermost error code: fetch hides it in `cause`, and a host with two addresses in an AggregateError. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner = codeOf(error.cause) ?? (error instanceof AggregateError ? codeOf(error.errors[0]) : undefined);
  if (inner) return inner;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'TimeoutError' ? 'timeout' : undefined;
}

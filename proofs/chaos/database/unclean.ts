import { inWords, type ErrorDetails } from '../../../src/errors.ts';
import type { ErrorCode } from '../../../src/language/error-codes.ts';
import type { Answer } from '../../../test/support/client.ts';

/** OVERLOADED: operations that wait for a frozen database take all connections to it. */
const whileAway = new Set(['INTERNAL_SERVER_ERROR', 'PROVIDER_UNAVAILABLE', 'OVERLOADED']);

/** What a client is told while the database is away is one of our own errors and tells nothing of what is below; null when it is. */
export function whatIsUnclean({ status, errors = [] }: Answer<unknown> & { status: number }): string | null {
  if (status !== 200 && status !== 500 && status !== 503) return `status ${status}: ${JSON.stringify(errors)}`;
  if (errors.length === 0) return 'neither data nor errors';
  for (const { message, extensions } of errors) {
    if (!whileAway.has(extensions.code)) return `an error of another kind: ${JSON.stringify(errors)}`;
    const details = extensions as ErrorDetails;
    if (message !== inWords({ code: extensions.code as ErrorCode, details }, 'en'))
      return `words of others: ${message}`;
  }
  return null;
}

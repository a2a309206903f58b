import type { Texts } from '../i18n/es.ts';
import { codeOf, detailsOf } from './error-code.ts';

/** What an error means for the reader, and what to do about it. */
export function errorWords(error: unknown, t: Texts): string {
  const { retryAfterSeconds, requestId } = detailsOf(error);
  const parts = [t.errors[codeOf(error)]];
  if (retryAfterSeconds) parts.push(t.errors.waitSeconds(retryAfterSeconds));
  if (requestId) parts.push(t.errors.reference(requestId));
  return parts.join(' ');
}

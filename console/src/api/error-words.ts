import type { Texts } from '../i18n/es.ts';
import { codeOf, detailsOf } from './error-code.ts';

/** What an error means for the reader, and what to do about it. */
export function errorWords(error: unknown, t: Texts): string {
  const { retryAfterSeconds, logId } = detailsOf(error);
  const parts = [t.errors[codeOf(error)]];
  if (retryAfterSeconds) parts.push(t.errors.waitSeconds(retryAfterSeconds));
  if (logId) parts.push(t.errors.reference(logId));
  return parts.join(' ');
}

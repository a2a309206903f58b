import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 8 to 128 letters, digits and `-_.:`, so that it can stand in a header, a log line and a URL as it is. */
const wellFormed = /^[\w.:-]{8,128}$/;

/** The `X-Request-Id` of a request, by which it is found in answers, logs and the audit log; a new one when it has none that is well-formed. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
}

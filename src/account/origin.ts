import { problem } from '../language/problems/problem.ts';
import { Format } from '../text/input-format.ts';

/** Pages of one broker may be served from so many places. */
export const maxOrigins = 20;

/** The exact origin that a browser sends: scheme, host and port, nothing after. Plain http is for one's own machine. */
export function isOrigin(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { origin, protocol, hostname } = new URL(value);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return origin === value && (protocol === 'https:' || (protocol === 'http:' && isLocal));
}

/** Each of a list is the exact origin of a page; never `*`. */
export function Origins(): PropertyDecorator {
  return Format((raw) => (isOrigin(raw) ? { text: raw } : { problem: problem('ORIGIN_INVALID') }));
}

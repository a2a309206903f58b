import type { ErrorCode } from '../../../src/language/error-codes.ts';

/** What must become of a document: refused with this code, or, where it is legal, answered without one. */
type Verdict = ErrorCode | 'legal' | 'malformed';

/** A request by name: the object that is sent as JSON, or the text itself. `malformed`: the message is refused unread. */
export type Hostile = [name: string, request: object | string, verdict: Verdict];

export const numbered = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');

export const bodyOf = (request: object | string): string =>
  typeof request === 'string' ? request : JSON.stringify(request);

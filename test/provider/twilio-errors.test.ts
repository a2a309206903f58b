import twilio from 'twilio';
import { describe, expect, it } from 'vitest';

import { twilioFailure, twilioRefusal } from '../../src/provider/twilio-errors.ts';

const answered = (statusCode: number, body: object | string) => new twilio.RestException({ statusCode, body });
const network = (code: string) => Object.assign(new Error('network'), { code });

describe('a refusal', () => {
  it.each([
    [21211, { reason: 'invalid_recipient', permanent: true, suppress: false }],
    [21610, { reason: 'opted_out', permanent: true, suppress: true }],
    [21215, { reason: 'geo_permission', permanent: true }],
    [22005, { reason: 'queue_full', permanent: false }],
    [63016, { reason: 'outside_window', permanent: true }],
    [99999, { reason: 'other', permanent: true }],
  ])('with code %i says what to do', (code, expected) => {
    expect(twilioRefusal(code)).toMatchObject({ kind: 'refused', code: String(code), ...expected });
  });
});

describe('a thrown error', () => {
  it.each([
    [
      'a server error may have acted',
      answered(503, 'Bad Gateway'),
      { kind: 'failed', unknown: true, reason: 'server_error' },
    ],
    [
      'too many requests have not',
      answered(429, { code: 20429 }),
      { kind: 'failed', unknown: false, reason: 'rate_limited' },
    ],
    ['a wrong token is refused', answered(401, 'no'), { kind: 'refused', reason: 'authentication' }],
    [
      'a lost connection may have acted',
      network('ECONNRESET'),
      { kind: 'failed', unknown: true, reason: 'connection_lost' },
    ],
    ['a name that resolves to nothing has not', network('ENOTFOUND'), { kind: 'failed', unknown: false }],
    ['anything else may have', 'thrown text', { kind: 'failed', unknown: true, reason: 'connection_lost' }],
  ])('%s', (_, error, expected) => {
    expect(twilioFailure(error)).toMatchObject(expected);
  });
});

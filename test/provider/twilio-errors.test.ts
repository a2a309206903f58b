import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import twilio from 'twilio';
import { describe, expect, it, onTestFinished } from 'vitest';

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
    ['a silent host may have acted', network('ETIMEDOUT'), { kind: 'failed', unknown: true, reason: 'timeout' }],
    ['a name that resolves to nothing has not', network('ENOTFOUND'), { kind: 'failed', unknown: false }],
    ['anything else may have', 'thrown text', { kind: 'failed', unknown: true, reason: 'connection_lost' }],
  ])('%s', (_, error, expected) => {
    expect(twilioFailure(error)).toMatchObject(expected);
  });
});

it('of a carrier that does not answer in time is a timeout', async () => {
  const silent = createServer((socket) => onTestFinished(() => void socket.destroy())).listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const client = new twilio.RequestClient({ timeout: 100 });
  const error: unknown = await client
    .request({ method: 'get', uri: `http://127.0.0.1:${port}/` })
    .catch((thrown: unknown) => thrown);
  expect(twilioFailure(error)).toMatchObject({ kind: 'failed', unknown: true, reason: 'timeout' });
});

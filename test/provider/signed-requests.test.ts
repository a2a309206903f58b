import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedUpgrade, isSignedWebhook } from '../../src/provider/twilio-signature.ts';

const url = 'https://cadencia.example/webhooks/voice/c/t/status';
const params = { CallSid: 'CA1', CallStatus: 'ringing' };

/** As the provider describes it: the address, then each field with its value in the order of their names, under HMAC-SHA1. */
function sign(token: string, address: string, fields: Record<string, string> = {}): string {
  const signed = Object.keys(fields)
    .toSorted()
    .reduce((text, name) => text + name + fields[name]!, address);
  return createHmac('sha1', token).update(signed).digest('base64');
}

const header = (signature: string) => ({ 'x-twilio-signature': signature });

describe('a signed form', () => {
  it('is taken with the first token, and with the second while they are changed', () => {
    for (const token of ['old', 'new']) {
      const headers = header(sign(token, url, params));
      expect(isSignedWebhook(['old', 'new'], { url, params, headers })).toBe(true);
    }
    expect(isSignedWebhook(['old', 'new'], { url, params, headers: header(sign('other', url, params)) })).toBe(false);
    expect(isSignedWebhook([], { url, params, headers: header(sign('old', url, params)) })).toBe(false);
  });

  it('is known by its header however that is written', () => {
    const signature = sign('token', url, params);
    for (const name of ['X-Twilio-Signature', 'x-twilio-signature']) {
      const headers = { host: 'somewhere.example', [name]: signature };
      expect(isSignedWebhook(['token'], { url, params, headers })).toBe(true);
    }
    expect(isSignedWebhook(['token'], { url, params, headers: { signature } })).toBe(false);
  });

  it.each([
    ['another address', { url: `${url}/more`, params }],
    ['another value', { url, params: { ...params, CallStatus: 'completed' } }],
    ['a field more', { url, params: { ...params, CallDuration: '1' } }],
    ['no fields', { url }],
  ])('is refused with %s', (_change, changed) => {
    const headers = header(sign('token', url, params));
    expect(isSignedWebhook(['token'], { ...changed, headers })).toBe(false);
  });

  it('without fields is signed by its address alone', () => {
    expect(isSignedWebhook(['token'], { url, headers: header(sign('token', url)) })).toBe(true);
  });

  it.each([
    ['no signature', {}],
    ['an empty signature', { 'x-twilio-signature': '' }],
    ['two signatures', { 'x-twilio-signature': [sign('token', url), sign('token', url)] }],
  ])('is refused with %s', (_what, headers) => {
    expect(isSignedWebhook(['token'], { url, headers })).toBe(false);
  });

  it('is refused where our own address cannot be read', () => {
    expect(isSignedWebhook(['token'], { url: 'nowhere', headers: header(sign('token', 'nowhere')) })).toBe(false);
  });
});

describe('a signed body that is no form', () => {
  const rawBody = '{"a":1}';
  const digest = createHash('sha256').update(rawBody).digest('hex');
  const signedUrl = `${url}?bodySHA256=${digest}`;
  const headers = header(sign('token', signedUrl));

  it('is taken when the digest in the address is its own', () => {
    expect(isSignedWebhook(['token'], { url: signedUrl, rawBody, headers })).toBe(true);
    expect(isSignedWebhook(['token'], { url: signedUrl, rawBody: '{"a":2}', headers })).toBe(false);
  });

  it('is judged by its fields where it has some', () => {
    const form = { url: signedUrl, rawBody: 'a=1', params: { a: '1' } };
    expect(isSignedWebhook(['token'], { ...form, headers: header(sign('token', signedUrl, { a: '1' })) })).toBe(true);
    expect(isSignedWebhook(['token'], { ...form, headers })).toBe(false);
  });
});

describe('a signed upgrade', () => {
  const socket = 'wss://cadencia.example/relay/c/t';

  it('is signed by its address alone', () => {
    const headers = header(sign('token', socket));
    expect(isSignedUpgrade(['token'], { url: socket, headers })).toBe(true);
    expect(isSignedUpgrade(['other'], { url: socket, headers })).toBe(false);
    expect(isSignedUpgrade(['token'], { url: `${socket}x`, headers })).toBe(false);
    expect(isSignedUpgrade(['token'], { url: socket, headers: {} })).toBe(false);
  });
});

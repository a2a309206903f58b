import { describe, expect, it } from 'vitest';

import { isSignedUpgrade, isSignedWebhook } from '../../src/provider/twilio-signature.ts';
import { hasSharedMaterial, sharedJson } from './shared-material.ts';

interface Vector {
  name: string;
  authToken: string;
  url: string;
  params: Record<string, string>;
  signature: string;
  valid: boolean;
  body?: string;
}

describe.runIf(hasSharedMaterial)("the provider's own signature vectors", () => {
  const vectors = hasSharedMaterial ? (sharedJson('twilio/request-signatures.json') as Vector[]) : [];

  it.each(vectors)(
    '"$name" is accepted or refused as the provider says',
    ({ authToken, url, params, body, ...vector }) => {
      const request = { url, headers: { 'X-Twilio-Signature': vector.signature } };
      const signed = body === undefined ? { ...request, params } : { ...request, rawBody: body };

      expect(isSignedWebhook([authToken], signed)).toBe(vector.valid);
      expect(isSignedWebhook(['another token', authToken], signed)).toBe(vector.valid);
      expect(isSignedWebhook(['another token'], signed)).toBe(false);
    },
  );
});

describe('a webhook without a proper signature', () => {
  const request = { url: 'https://cadencia.example/voice', params: { CallSid: 'CA1' } };

  it.each([
    ['no header', {}],
    ['an empty header', { 'x-twilio-signature': '' }],
    ['two headers', { 'x-twilio-signature': ['a', 'b'] }],
  ])('is refused with %s', (_, headers) => {
    expect(isSignedWebhook(['token'], { ...request, headers })).toBe(false);
    expect(isSignedUpgrade(['token'], { url: 'wss://cadencia.example/relay', headers })).toBe(false);
  });

  it('is refused when our address cannot be read', () => {
    expect(isSignedWebhook(['token'], { url: 'nowhere', headers: { 'x-twilio-signature': 'x' }, params: {} })).toBe(
      false,
    );
  });
});

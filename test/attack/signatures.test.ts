import twilio from 'twilio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { webhookTokenOf } from '../../src/conversation/inbound/webhook-token.ts';
import { isSignedUpgrade, isSignedWebhook } from '../../src/provider/twilio-signature.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { examplePhone } from '../call/support/telephone.ts';
import { newBroker } from '../support/brokers.ts';
import { InitiateCallDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages, webhookToken } from '../support/scripted-messages.ts';
import type { TestApp } from '../support/test-app.ts';
import { openProduction, type Production } from './support/production.ts';
import { mutationsOf, type SignedPost } from './support/signature-mutations.ts';

const voiceToken = 'test-token';
const voice = new ScriptedVoice();

let app: TestApp;
let commands: Production['commands'];
let routes: [name: string, token: string, url: string, params: Record<string, string>][];
beforeAll(async () => {
  ({ app, commands } = await openProduction({
    ports: { voice: voice.port, messages: new ScriptedMessages(), model: scriptedModel() },
  }));
  const ana = await newBroker(app);
  const { id: leadId } = await newLead(ana, { phone: examplePhone() });
  await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
  await app.runDueJobs();
  const { statusUrl, instructionsUrl, recordingUrl } = voice.last;
  const ended = statusUrl.replace(/status$/, 'relay-ended');
  const messages = `${app.url}/webhooks/messages/${await webhookTokenOf(app.app.runtime, ana.brokerId)}`;
  routes = [
    ['status', voiceToken, statusUrl, { CallSid: 'CA1', CallStatus: 'completed', SequenceNumber: '3' }],
    ['instructions', voiceToken, instructionsUrl, { CallSid: 'CA1', CallStatus: 'in-progress', To: '+52' }],
    [
      'recording',
      voiceToken,
      recordingUrl!,
      { CallSid: 'CA1', RecordingSid: 'RE1', RecordingStatus: 'completed', RecordingUrl: 'https://example.com/RE1' },
    ],
    ['relay-ended', voiceToken, ended, { CallSid: 'CA1', SessionId: 'VX1', SessionStatus: 'ended' }],
    [
      'messages',
      webhookToken,
      messages,
      { MessageSid: 'SM1', From: '+525511112222', To: '+525500000000', Body: 'Hola', NumMedia: '0' },
    ],
  ];
});
afterAll(() => app.close());

async function post({
  url,
  fields,
  signature,
  contentType = 'application/x-www-form-urlencoded',
  body,
}: SignedPost): Promise<number> {
  const headers = { 'content-type': contentType, ...(signature !== null && { 'x-twilio-signature': signature }) };
  const response = await fetch(url, { method: 'POST', headers, body: body ?? new URLSearchParams(fields).toString() });
  await response.arrayBuffer();
  return response.status;
}

/** A job of the process itself may be at work; what a webhook reads would be these. */
const reads = () => commands.filter((command) => /inbound_routes|voice_calls|messages|commands|leads/.test(command));

it('no webhook that the provider did not sign is taken, and none is looked up', async () => {
  for (const [name, token, url, params] of routes) {
    commands.length = 0;
    const mutations = mutationsOf(token, url, params);
    expect(mutations.length).toBeGreaterThan(200);
    for (const [mutation, sent] of mutations) {
      const status = await post(sent);
      expect([name, mutation, status >= 400 && status < 500]).toEqual([name, mutation, true]);
    }
    expect([name, reads()]).toEqual([name, []]);
  }
}, 60_000);

it('the same posts as the provider signs them are taken', async () => {
  for (const [name, token, url, params] of routes) {
    const signature = twilio.getExpectedTwilioSignature(token, url, params);
    const status = await post({ url, fields: Object.entries(params), signature });
    expect([name, status === 200 || status === 204]).toEqual([name, true]);
  }
  expect(reads().length).toBeGreaterThan(0);
});

const answerTo = async (url: string, body: string) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' };
  const response = await fetch(url, { method: 'POST', headers, body });
  return [response.status, await response.json()];
};

describe('a form that is larger than any that a carrier sends', () => {
  it('is refused before anybody asks who signed it', async () => {
    for (const [, , url] of routes) {
      const fields = Array.from({ length: 201 }, (_, n) => `${n}=`).join('&');
      expect(await answerTo(url, fields)).toMatchObject([
        413,
        { errors: [{ extensions: { reason: 'FIELDS_TOO_MANY' } }] },
      ]);
      const extensions = { reason: 'BODY_TOO_LARGE', maxBytes: 65_536 };
      expect(await answerTo(url, `a=${'x'.repeat(65_536)}`)).toMatchObject([413, { errors: [{ extensions }] }]);
    }
  });
});

const upgrade = (url: string, signature: string | null) =>
  new Promise<number>((resolve) => {
    const socket = new WebSocket(url, { headers: signature === null ? {} : { 'x-twilio-signature': signature } });
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode!));
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
  });

describe('the upgrade of a relay socket', () => {
  it('is refused unless the provider signed it, and nothing is looked up', async () => {
    const relay = voice.last.statusUrl
      .replace(/^http/, 'ws')
      .replace('/webhooks/voice/', '/relay/')
      .replace('/status', '');
    commands.length = 0;
    for (const [mutation, { url, signature }] of mutationsOf(voiceToken, relay, {})) {
      // Nothing but the address is signed: what is only about fields would be the original.
      const isOriginal =
        url.replace(/\?$/, '') === relay && signature === twilio.getExpectedTwilioSignature(voiceToken, relay, {});
      if (!isOriginal && !mutation.startsWith('bodySHA256 of'))
        expect([mutation, await upgrade(url, signature)]).toEqual([mutation, 403]);
    }
    expect(reads()).toEqual([]);
    expect(await upgrade(relay, twilio.getExpectedTwilioSignature(voiceToken, relay, {}))).toBe(101);
  });
});

describe('every form that the library of the provider signs', () => {
  const urls = [
    'https://a.example/x',
    'https://a.example:443/x',
    'http://a.example/x?b=2&a=1',
    'https://a.example:8443/x',
    'https://a.example/ñ?q=%20%27',
    "https://a.example/it's?x='",
  ];
  const forms = [
    {},
    { a: '1' },
    { b: '2', a: '1' },
    { a: '' },
    { a: 'ñ €' },
    { a: ['2', '1', '2'] },
    { 'a b': 'c&d=e' },
  ];
  it.each(urls)('for %s is accepted, by the first and by the second token, and by no other', (url) => {
    for (const params of forms) {
      const headers = { 'x-twilio-signature': twilio.getExpectedTwilioSignature('first', url, params) };
      expect(isSignedWebhook(['first', 'second'], { url, headers, params })).toBe(true);
      expect(isSignedWebhook(['second', 'first'], { url, headers, params })).toBe(true);
      expect(isSignedWebhook(['second'], { url, headers, params })).toBe(false);
    }
    const rawBody = '{"a":1}';
    const signed = `${url}${url.includes('?') ? '&' : '?'}bodySHA256=${twilio.getExpectedBodyHash(rawBody)}`;
    const headers = { 'x-twilio-signature': twilio.getExpectedTwilioSignature('first', signed, {}) };
    expect(isSignedWebhook(['first'], { url: signed, headers, rawBody })).toBe(true);
    expect(isSignedWebhook(['first'], { url: signed, headers, rawBody: '{"a":2}' })).toBe(false);
    expect(isSignedUpgrade(['first'], { url: signed, headers })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';

import { twilioVoice } from '../../src/provider/voice/twilio.ts';
import { LEAD, OFFICE, openLine } from './support/open-line.ts';

const UNKNOWN = `CA${'0'.repeat(32)}`;

describe('placing a call', () => {
  it('is written to the outbox once, under its one-use address, before it is acknowledged', async () => {
    const { call, sandbox, cadencia } = await openLine();
    const instructionsUrl = `${cadencia.url}/instructions`;
    const id = await call({ instructionsUrl });

    expect(sandbox.outbox()).toEqual([
      expect.objectContaining({ kind: 'call', id, key: instructionsUrl, to: LEAD, from: OFFICE }),
    ]);
  });

  it.each([
    ['no number at all', { to: '' }, { code: '21201', reason: 'invalid_recipient', permanent: true }],
    ['a number that is none', { to: '12' }, { code: '21211', reason: 'invalid_recipient', permanent: true }],
    ['a sender that is none', { from: 'office' }, { code: '21212', reason: 'sender_configuration' }],
    ["somebody else's sender", { from: '+56229999999' }, { code: '21210', reason: 'sender_configuration' }],
    ['an address that is none', { instructionsUrl: 'nowhere' }, { code: '21205', reason: 'sender_configuration' }],
  ])('is refused with %s, and nothing is done', async (_, change, refusal) => {
    const { voice, request, sandbox } = await openLine({ ownNumbers: [OFFICE] });

    expect(await voice.placeCall(request(change))).toMatchObject({ kind: 'refused', ...refusal });
    expect(sandbox.outbox()).toEqual([]);
  });

  it.each([
    [22005, { reason: 'queue_full', permanent: false }],
    [21215, { reason: 'geo_permission', permanent: true }],
  ])('is refused with %i when the person is set up so', async (refusalCode, refusal) => {
    const { voice, request, setUp } = await openLine();
    await setUp({ refusalCode });

    expect(await voice.placeCall(request())).toMatchObject({ kind: 'refused', code: String(refusalCode), ...refusal });
  });

  it('with a wrong token is refused as not authenticated', async () => {
    const { sandbox, request } = await openLine();
    const wrong = twilioVoice({
      accountSid: `AC${'1'.repeat(32)}`,
      authTokens: ['wrong'],
      name: 'sandbox',
      apiBaseUrl: sandbox.url,
    });

    expect(await wrong.placeCall(request())).toMatchObject({ kind: 'refused', reason: 'authentication' });
  });

  it('fails without effect when nobody listens, and the lookup says so', async () => {
    const { request } = await openLine();
    const nobody = twilioVoice({
      accountSid: `AC${'1'.repeat(32)}`,
      authTokens: ['t'],
      name: 'sandbox',
      apiBaseUrl: 'http://127.0.0.1:1',
    });

    expect(await nobody.placeCall(request())).toEqual({
      kind: 'failed',
      retryable: true,
      unknown: false,
      reason: 'unreachable',
    });
    await expect(nobody.getCall(UNKNOWN)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});

describe('looking a call up', () => {
  it('by its id gives its state to the end', async () => {
    const { call, voice, ended, setUp } = await openLine();
    await setUp({ persona: 'busy' });
    const id = await call();
    await ended(id);

    expect(await voice.getCall(id)).toMatchObject({ providerCallId: id, status: 'busy', durationSeconds: 0, to: LEAD });
    expect(await voice.getCall(UNKNOWN)).toBeNull();
  });

  it('by its numbers finds the first one of the window only', async () => {
    const { call, voice } = await openLine();
    const startedAfter = new Date(Date.now() - 2_000);
    const first = await call();
    await call();
    await call({ to: '+56961234567' });

    expect(await voice.findCall({ to: LEAD, from: OFFICE, startedAfter })).toMatchObject({ providerCallId: first });
    expect(await voice.findCall({ to: LEAD, from: OFFICE, startedAfter: new Date(Date.now() + 60_000) })).toBeNull();
    expect(await voice.findCall({ to: OFFICE, from: LEAD, startedAfter })).toBeNull();
  });
});

describe('hanging up', () => {
  it('while it rings cancels the call', async () => {
    const { call, voice, ended, setUp } = await openLine({ speed: 20 });
    await setUp({ persona: 'no-answer' });
    const id = await call();

    expect(await voice.hangUp(id)).toEqual({ kind: 'hung_up' });
    expect(await ended(id)).toMatchObject({ CallStatus: 'canceled', CallDuration: '0' });
  });

  it('while they talk completes it, and once more changes nothing', async () => {
    const { call, voice, ended, cadencia } = await openLine();
    const id = await call();
    await cadencia.frames.first((frame) => frame.type === 'prompt');

    expect(await voice.hangUp(id)).toEqual({ kind: 'hung_up' });
    expect(await ended(id)).toMatchObject({ CallStatus: 'completed' });
    expect(await voice.hangUp(id)).toEqual({ kind: 'hung_up' });
    expect(await voice.hangUp(UNKNOWN)).toMatchObject({ kind: 'refused', code: '20404' });
  });

  it('happens by itself when the longest duration is reached', async () => {
    const { call, ended, setUp } = await openLine({ shortestSilence: 60_000 });
    await setUp({ persona: 'silent' });
    const { CallStatus, CallDuration } = await ended(await call({ maxDurationSeconds: 15 }));

    expect(CallStatus).toBe('completed');
    expect(Number(CallDuration)).toBeGreaterThanOrEqual(15);
  });
});

it('instructions that only speak are spoken, and the call ends', async () => {
  const { call, ended, cadencia } = await openLine();
  const id = await call({
    instructionsUrl: `${cadencia.url}/say`,
    record: true,
    recordingUrl: `${cadencia.url}/recording`,
  });

  expect(await ended(id)).toMatchObject({ CallStatus: 'completed' });
  const { params } = await cadencia.webhooks.first(({ path }) => path === '/recording');
  expect(params.RecordingStatus).toBe('absent');
});

import { expect, it } from 'vitest';

import { openLine } from './support/open-line.ts';

it('status callbacks wait in order while our side is down, and none is lost', async () => {
  const line = await openLine();
  line.cadencia.isDown = true;
  const callSid = await line.call();
  await line.cadencia.turnedAway.count(2, (path) => path === '/status');
  line.cadencia.isDown = false;
  await line.ended(callSid);

  expect(line.cadencia.statuses(callSid).map(({ SequenceNumber }) => SequenceNumber)).toEqual(['0', '1', '2', '3']);
});

it('a call goes on when our side dies and comes back', async () => {
  const line = await openLine();
  const callSid = await line.call();
  await line.cadencia.frames.count(3, (frame) => frame.type === 'prompt');
  line.cadencia.isDown = true;
  line.cadencia.breakSockets();
  setTimeout(() => (line.cadencia.isDown = false), 300);
  await line.ended(callSid);

  expect(line.cadencia.frames.all.filter((frame) => frame.type === 'setup')).toHaveLength(2);
  expect(line.cadencia.webhooks.all.find(({ path }) => path === '/ended')?.params.SessionStatus).toBe('ended');
});

it('a relay that stays lost ends with 64105', async () => {
  const line = await openLine();
  line.cadencia.reconnects = false;
  const callSid = await line.call();
  await line.cadencia.frames.first((frame) => frame.type === 'prompt');
  line.cadencia.breakSockets();
  await line.ended(callSid);
  const end = line.cadencia.webhooks.all.find(({ path }) => path === '/ended')?.params ?? {};

  expect(line.voice.parseRelayEnd(end)).toMatchObject({
    reason: 'failed',
    errorCode: '64105',
    providerCallId: callSid,
  });
});

it('a call whose instructions nobody gives ends with 11200', async () => {
  const line = await openLine({ reconnectFor: 200 });
  const callSid = await line.call({ instructionsUrl: 'http://127.0.0.1:1/instructions' });

  expect(await line.ended(callSid)).toMatchObject({ CallStatus: 'completed', ErrorCode: '11200' });
});

it.each(['no JSON', '{"type":"text"}', '{"type":"dance"}'])(
  'the frame %s is answered with an error and the call goes on',
  async (frame) => {
    const line = await openLine();
    line.cadencia.firstFrame = frame;
    await line.ended(await line.call());

    expect(line.cadencia.frames.all).toContainEqual({ type: 'error', description: expect.stringContaining('64107') });
    expect(line.cadencia.webhooks.all.find(({ path }) => path === '/ended')?.params.SessionStatus).toBe('ended');
  },
);

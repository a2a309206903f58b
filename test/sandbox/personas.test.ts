import { expect, it } from 'vitest';

import type { RelayIn } from '../../src/provider/voice/relay-codec.ts';
import { GREETING, QUESTIONS } from './support/fake-agent.ts';
import type { Line } from './support/open-line.ts';
import { openLine } from './support/open-line.ts';

function prompts({ cadencia }: Line): string[] {
  return cadencia.frames.all.filter((frame) => frame.type === 'prompt').map(({ voicePrompt }) => voicePrompt);
}

function heardByCaller({ cadencia }: Line): string {
  return cadencia.frames.all
    .filter((frame): frame is Extract<RelayIn, { type: 'info' }> => frame.type === 'info')
    .filter(({ name }) => name === 'tokensPlayed')
    .map(({ value }) => value)
    .join('|');
}

function relayEnd({ cadencia }: Line): Record<string, string> | undefined {
  return cadencia.webhooks.all.find(({ path }) => path === '/ended')?.params;
}

it('a person who answers says all that is asked and the call ends as agreed', async () => {
  const line = await openLine();
  await line.setUp({ persona: 'answers', profile: { location: 'en Ñuñoa', budget: '90 millones' } });
  const callSid = await line.call();

  expect(await line.ended(callSid)).toMatchObject({ CallStatus: 'completed', SipResponseCode: '200' });
  expect(prompts(line)).toEqual([
    'Sí, dígame.',
    'Es para vivir.',
    'Me interesa en Ñuñoa.',
    'Unos 90 millones.',
    'Quisiera comprar en tres meses.',
    'Sería con crédito hipotecario.',
    'Gano dos millones al mes.',
    'Sí, el martes a las cinco de la tarde.',
    'Sí, correcto.',
  ]);
  expect(heardByCaller(line).startsWith(GREETING)).toBe(true);
  expect(heardByCaller(line).replaceAll('|', '')).toContain(QUESTIONS.join(''));
  expect(relayEnd(line)).toMatchObject({ SessionStatus: 'ended', HandoffData: '{"outcome":"agreed"}' });
});

it('every webhook and socket of a call is signed and its statuses come in order', async () => {
  const line = await openLine();
  const callSid = await line.call();
  await line.ended(callSid);

  expect(line.cadencia.webhooks.all.every(({ isSigned }) => isSigned)).toBe(true);
  expect(line.cadencia.sockets.all).toEqual([{ isSigned: true }]);
  expect(line.cadencia.statuses(callSid).map(({ CallStatus, SequenceNumber }) => [SequenceNumber, CallStatus])).toEqual(
    [
      ['0', 'initiated'],
      ['1', 'ringing'],
      ['2', 'in-progress'],
      ['3', 'completed'],
    ],
  );
  expect(line.cadencia.frames.all[0]).toMatchObject({ type: 'setup', callSid, customParameters: { token: 'one-use' } });
  expect(line.cadencia.webhooks.all.find(({ params }) => 'MachineDetectionDuration' in params)?.params.AnsweredBy).toBe(
    'human',
  );
  expect(Number(line.cadencia.statuses(callSid).at(-1)?.CallDuration)).toBeGreaterThan(20);
});

it.each([
  ['no-answer', { CallStatus: 'no-answer', SipResponseCode: '480', CallDuration: '0' }],
  ['busy', { CallStatus: 'busy', SipResponseCode: '486', CallDuration: '0' }],
])('a phone of the persona %s is never answered', async (persona, expected) => {
  const line = await openLine();
  await line.setUp({ persona });
  const callSid = await line.call();

  expect(await line.ended(callSid)).toMatchObject(expected);
  expect(line.cadencia.sockets.all).toEqual([]);
});

it('a silent person never says a word and hangs up in the end', async () => {
  const line = await openLine({ shortestSilence: 30 });
  await line.setUp({ persona: 'silent' });

  expect(await line.ended(await line.call())).toMatchObject({ CallStatus: 'completed' });
  expect(prompts(line)).toEqual([]);
  expect(relayEnd(line)?.SessionStatus).toBe('completed');
});

it('a person who interrupts reports exactly what was heard and then gets the question again', async () => {
  const line = await openLine();
  await line.setUp({ persona: 'interrupts' });
  await line.ended(await line.call());
  const interrupt = line.cadencia.frames.all.find((frame) => frame.type === 'interrupt');

  expect(interrupt).toMatchObject({
    utteranceUntilInterrupt: QUESTIONS[0]?.slice(0, 24),
    durationUntilInterruptMs: 1600,
  });
  expect(prompts(line).slice(0, 3)).toEqual(['Sí, dígame.', 'Perdone, ¿me lo puede repetir?', 'Es para vivir.']);
  expect(relayEnd(line)?.SessionStatus).toBe('ended');
});

it('a person who hangs up is gone in the middle of the second sentence', async () => {
  const line = await openLine();
  await line.setUp({ persona: 'hangs-up' });

  expect(await line.ended(await line.call())).toMatchObject({ CallStatus: 'completed' });
  expect(prompts(line)).toEqual(['Sí, dígame.']);
  expect(relayEnd(line)).toMatchObject({ SessionStatus: 'completed', CallStatus: 'completed' });
  expect(heardByCaller(line)).toBe(GREETING);
});

it('a voicemail is detected and gives its greeting', async () => {
  const line = await openLine({ shortestSilence: 30 });
  await line.setUp({ persona: 'voicemail' });
  const callSid = await line.call();
  await line.ended(callSid);

  expect(line.cadencia.webhooks.all.find(({ params }) => 'MachineDetectionDuration' in params)?.params.AnsweredBy).toBe(
    'machine_start',
  );
  expect(prompts(line)).toEqual([expect.stringContaining('Deja tu mensaje después del tono')]);
});

it.each(['opts-out', 'opts-out-by-key'])('a person of the persona %s says so at once', async (persona) => {
  const line = await openLine();
  await line.setUp({ persona });
  await line.ended(await line.call());

  expect(relayEnd(line)?.HandoffData).toBe('{"outcome":"opted_out"}');
});

it('a lost socket is dialled again with the same call, and what was said meanwhile arrives', async () => {
  const line = await openLine();
  await line.setUp({ persona: 'loses-socket' });
  const callSid = await line.call();
  await line.ended(callSid);
  const setups = line.cadencia.frames.all.filter((frame) => frame.type === 'setup');

  expect(setups).toHaveLength(2);
  expect(new Set(setups.map((setup) => `${setup.callSid} ${setup.sessionId}`)).size).toBe(1);
  expect(prompts(line).slice(0, 3)).toEqual(['Sí, dígame.', 'Es para vivir.', 'Me interesa en Providencia.']);
  expect(relayEnd(line)?.SessionStatus).toBe('ended');
});

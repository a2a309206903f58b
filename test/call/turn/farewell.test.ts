import { describe, expect, it } from 'vitest';
import { speechDuration } from '../../../src/call/turn/clauses.ts';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { almostOver, askedCall, clocksSet, closingCall, goodbye } from './moments.ts';
import { maxDuration, openedCall, outcome, says, spoken, started, types } from './rehearsal.ts';
import { played, voice } from './relay-events.ts';

describe('a goodbye', () => {
  it('ends the call at once when all of it was heard before the round was over', () => {
    const call = almostOver();
    call.hear(played(goodbye));
    expect(call.done().at(-1)).toEqual({ type: 'end_session', reason: 'completed', handoff: null });
  });

  it('has its time when nobody reports what is heard, and ends with its clock', () => {
    const call = almostOver();
    expect(clocksSet(call.done()).farewell).toBeGreaterThan(speechDuration(goodbye));
    expect(call.ring('farewell').at(-1)?.type).toBe('end_session');
  });

  it('is not over when the voice of the words before it stops', () => {
    const call = askedCall();
    call.model('Tengo dos opciones para usted.', false);
    call.hear({ type: 'model_text', generation: call.session.generation, text: ' La primera' }, voice(true));
    call.wait(maxDuration).ring('max_duration');
    expect(types(call.hear(voice(false)))).not.toContain('end_session');
    call.hear(voice(true));
    expect(types(call.wait(6000).hear(voice(false)))).toContain('end_session');
    expect(call.lines.at(-1)?.text).toBe(phrases.timeIsUp);
  });

  it('stands when the caller says goodbye too', () => {
    const call = closingCall();
    const commands = call.prompt('Adiós, gracias');
    expect(started(commands)).toBeUndefined();
    expect(says(commands)).toEqual([]);
    expect(call.lines.at(-1)).toMatchObject({ speaker: 'customer', text: 'Adiós, gracias' });
  });

  it('that is cut off by a sound only ends 1.5 s later', () => {
    const call = closingCall();
    const cut = call.hear({ type: 'interrupt', heard: 'Hasta', durationMs: 200 });
    expect(clocksSet(cut)).toEqual({ farewell: 1500 });
    expect(call.wait(1500).ring('farewell').at(-1)?.type).toBe('end_session');
    expect(outcome(call).endReason).toBe('completed');
  });

  it('does not ask whether the caller is there when their sound stops', () => {
    expect(closingCall().hear({ type: 'caller_speaking', on: false })).toEqual([]);
  });
});

describe('a call without a word of the caller', () => {
  it.each([
    ['human', 'human'],
    ['unknown', 'unknown'],
  ] as const)('was answered, by what the carrier heard as %s, by %s', (who, result) => {
    const call = openedCall();
    call.hear({ type: 'answered_by', who }, { type: 'carrier_ended', cause: 'completed', durationSeconds: 5 });
    expect(outcome(call)).toEqual({ outcome: result, endReason: 'caller_hung_up' });
  });
});

describe('a caller who wants no more calls', () => {
  it('is not told twice when registering took longer than the confirmation waited', () => {
    const call = askedCall();
    call.tool('register_opt_out', 'opt');
    expect(spoken(call.wait(4000).ring('farewell'))).toBe(phrases.optedOut);
    expect(call.hear({ type: 'tool_result', toolCallId: 'opt', ok: true, result: null })).toEqual([]);
  });

  it('is registered with what the model noted', () => {
    const call = askedCall();
    const run = call.tool('register_opt_out', 'opt', { reason: 'ya compró' });
    expect(run).toContainEqual({
      type: 'run_tool',
      toolCallId: 'opt',
      name: 'register_opt_out',
      arguments: { reason: 'ya compró' },
    });
  });

  it('is registered under an id when no model asked for it', () => {
    const run = openedCall()
      .hear({ type: 'dtmf', digit: '9' })
      .find((command) => command.type === 'run_tool');
    expect(run).toMatchObject({ name: 'register_opt_out', toolCallId: expect.stringMatching(/\w/u) });
  });

  it('does not wait for what is still being read', () => {
    const call = askedCall();
    call.tool('find_slots', 'read');
    call.prompt('No me llamen más', { optOut: true });
    expect(call.session.tools.map(({ name }) => name)).toEqual(['register_opt_out']);
    expect(call.session.history).toContainEqual(
      expect.objectContaining({ toolCallId: 'read', ok: false, result: 'cancelled' }),
    );
  });
});

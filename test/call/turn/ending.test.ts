import { describe, expect, it } from 'vitest';
import { isBackchannel, soundsLikeMachine } from '../../../src/call/turn/answering-phrases.ts';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { openedCall, outcome, Rehearsal, setup, spoken, started, types } from './rehearsal.ts';

describe('the end of a call', () => {
  it('comes when the last words have been heard', () => {
    const call = openedCall();
    call.prompt('Gracias, adiós');
    call.model('Hasta luego, que esté bien.', false);
    call.tool('end_call');
    expect(types(call.done())).not.toContain('end_session');
    const over = call.hear({ type: 'tokens_played', text: 'Hasta luego, que esté bien.' });
    expect(types(over).slice(-2)).toEqual(['note_outcome', 'end_session']);
    expect(outcome(call)).toEqual({ outcome: 'human', endReason: 'completed' });
  });

  it('has a farewell even when the model says none', () => {
    const call = openedCall();
    call.prompt('Adiós');
    call.tool('end_call');
    expect(spoken(call.done())).toBe(phrases.farewell);
  });

  it('is taken back by a caller who cuts the goodbye off to ask more', () => {
    const call = openedCall();
    call.prompt('Adiós');
    call.model('Hasta luego, que esté bien.', false);
    call.tool('end_call');
    call.done();
    call.hear({ type: 'interrupt', heard: 'Hasta', durationMs: 300 });
    expect(started(call.prompt('Espere, ¿y el precio?'))).toBeDefined();
  });

  it('hands over to a person with what the model knows', () => {
    const call = openedCall();
    call.prompt('Quiero hablar con una persona');
    call.tool('transfer', 't', { summary: 'quiere visitar' });
    expect(spoken(call.done())).toBe(phrases.transferring);
    expect(call.ring('farewell').at(-1)).toEqual({
      type: 'end_session',
      reason: 'transferred',
      handoff: { reason: 'requested', details: { summary: 'quiere visitar' } },
    });
    expect(outcome(call).outcome).toBe('transferred');
  });

  it('is final when the carrier says so', () => {
    const call = openedCall();
    call.prompt('Hola');
    const ended = { type: 'carrier_ended', cause: 'completed', durationSeconds: 12 } as const;
    expect(types(call.hear(ended))).toContain('note_outcome');
    expect(outcome(call)).toEqual({ outcome: 'human', endReason: 'caller_hung_up' });
    expect(call.prompt('¿Hola?')).toEqual([]);
  });

  it.each([
    ['no_answer', 'unreachable', 'not_connected'],
    ['busy', 'unreachable', 'not_connected'],
    ['completed', 'unknown', 'failed'],
  ] as const)('before the relay, by %s, is %s', (cause, result, endReason) => {
    const call = new Rehearsal();
    call.hear({ type: 'carrier_ended', cause, durationSeconds: 0 });
    expect(outcome(call)).toEqual({ outcome: result, endReason });
  });

  it('is a hang-up when an operator stops the call', () => {
    const call = openedCall();
    expect(call.hear({ type: 'ended', by: 'operator' }).at(-1)).toMatchObject({ type: 'hang_up' });
    expect(outcome(call).endReason).toBe('stopped');
  });
});

describe('a machine', () => {
  it.each([
    'Por favor, deje su mensaje después de la señal',
    'Grabe DESPUES DEL TONO',
    'Usted se ha comunicado con el buzón de voz',
    'Para ventas, marque 1.',
  ])('is known by "%s": no conversation', (text) => {
    const call = new Rehearsal();
    call.hear({ type: 'session_started', ...setup });
    expect(types(call.prompt(text))).toContain('end_session');
    expect(outcome(call)).toEqual({ outcome: 'voicemail', endReason: 'voicemail' });
  });

  it.each(['Marque 10 minutos', 'Mi buzón está lleno', '¿Quién llama?'])('is not heard in "%s"', (text) =>
    expect(soundsLikeMachine(text)).toBe(false),
  );

  it.each([
    ['Ajá, sí', true],
    ['Claro.', true],
    ['Sí, pero no', false],
    ['', false],
  ])('following along, %j is %s', (text, expected) => {
    expect(isBackchannel(text)).toBe(expected);
  });

  it.each([
    ['machine', 'voicemail'],
    ['fax', 'fax'],
  ] as const)('that the carrier calls %s ends the call before the relay is there', (who, result) => {
    const call = new Rehearsal();
    expect(types(call.hear({ type: 'answered_by', who }))).toEqual(['note_outcome', 'hang_up']);
    expect(outcome(call).outcome).toBe(result);
  });

  it('is not believed any more after two turns of the caller', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('¿Qué busca?');
    call.wait(5000).prompt('Un departamento');
    expect(call.hear({ type: 'answered_by', who: 'machine' })).toEqual([]);
  });
});

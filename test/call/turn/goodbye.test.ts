import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import type { Rehearsal } from './rehearsal.ts';
import { openedCall, outcome, spoken, started, types } from './rehearsal.ts';
import { goodbye } from './moments.ts';
import { cut, played, voice } from './relay-events.ts';

function sayingGoodbye(): Rehearsal {
  const call = openedCall();
  call.prompt('Gracias, adiós');
  call.model(goodbye, false);
  call.tool('end_call');
  call.done();
  return call;
}

function handingOver(): Rehearsal {
  const call = openedCall();
  call.prompt('Quiero hablar con una persona');
  call.tool('transfer');
  call.done();
  return call;
}

function givingUp(): Rehearsal {
  const call = openedCall();
  call.prompt('Hola');
  const { generation } = call.session;
  call.hear({ type: 'model_failed', generation, retryable: false, reason: 'refused' });
  return call;
}

describe('a goodbye', () => {
  it('that is cut off is a line as far as it was heard, and the caller has 1.5 s to say why', () => {
    const call = sayingGoodbye();
    const commands = call.hear(cut('Hasta luego,'));
    expect(call.lines.at(-1)).toMatchObject({ text: 'Hasta luego,', generatedText: goodbye, interrupted: true });
    expect(commands).toEqual([expect.objectContaining({ type: 'set_timer', name: 'farewell', delay: 1500 })]);
    expect(types(call.wait(1500).ring('farewell'))).toContain('end_session');
    expect(outcome(call)).toEqual({ outcome: 'human', endReason: 'completed' });
  });

  it('that is taken back is a call like before: the model knows that it wanted to end, and silence counts', () => {
    const call = sayingGoodbye();
    call.hear(voice(true), cut('Hasta'));
    const round = started(call.prompt('Espere, ¿y el precio?'));
    expect(round?.history.slice(-3)).toMatchObject([
      { kind: 'agent', text: 'Hasta', interrupted: true },
      { kind: 'tool', name: 'end_call', ok: true },
      { kind: 'caller', text: 'Espere, ¿y el precio?' },
    ]);
    expect(call.session.timers.farewell).toBeUndefined();
    expect(types(call.model('Cuesta 1.500 UF.'))).not.toContain('end_session');
    expect(spoken(call.wait(10_000).ring('silence'))).toBe('¿Sigue ahí?');
  });

  it('stands when the caller says goodbye too', () => {
    const call = sayingGoodbye();
    expect(started(call.prompt('Igualmente, hasta luego'))).toBeUndefined();
    expect(call.lines.at(-1)?.text).toBe('Igualmente, hasta luego');
    expect(types(call.ring('farewell'))).toContain('end_session');
  });

  it.each([
    ['the hand-over to a person', handingOver],
    ['the apology of a failed model', givingUp],
  ])('that is %s is not taken back', (_, ends) => {
    const call = ends();
    call.hear(cut(''));
    expect(started(call.prompt('¿Y el precio?'))).toBeUndefined();
    expect(types(call.wait(1500).ring('farewell'))).toContain('end_session');
  });

  it('to a caller who opts out waits for the register, whatever the caller says into it', () => {
    const call = openedCall();
    call.prompt('No me llamen más', { optOut: true });
    expect(call.hear(cut(''))).toEqual([]);
    expect(started(call.prompt('¿Me oyó?'))).toBeUndefined();
    expect(spoken(call.wait(4000).ring('farewell'))).toBe(phrases.optedOut);
  });

  it('is not over when only its first words were heard before the model said the rest', () => {
    const call = openedCall();
    call.prompt('Gracias, adiós');
    call.model('Hasta luego.', false);
    call.tool('end_call');
    expect(types(call.hear(played('Hasta luego.')))).not.toContain('end_session');
    expect(spoken(call.model(' Que esté bien.'))).toContain('Que esté bien.');
  });
});

describe('the end of a call on a relay that tells only when the voice starts and stops', () => {
  it('comes when the voice has stopped', () => {
    const call = handingOver();
    expect(types(call.hear(voice(true)))).not.toContain('end_session');
    expect(types(call.hear(voice(false)))).toContain('end_session');
    expect(call.lines.at(-1)).toMatchObject({ text: phrases.transferring, interrupted: false });
    expect(call.commands.at(-1)).toMatchObject({ handoff: { reason: 'requested' } });
  });

  it('does not come when the voice stops that had started before the goodbye', () => {
    const call = handingOver();
    expect(call.hear(voice(false))).toEqual([]);
    expect(types(call.ring('farewell'))).toContain('end_session');
  });
});

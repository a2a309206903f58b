import { describe, expect, it } from 'vitest';
import { isBackchannel } from '../../../src/call/turn/answering-phrases.ts';
import { openedCall, opening, outcome, Rehearsal, says, setup, spoken, started, types } from './rehearsal.ts';

function key(digit: string) {
  return { type: 'dtmf', digit } as const;
}

function begun(): Rehearsal {
  const call = new Rehearsal();
  call.hear({ type: 'session_started', ...setup });
  return call;
}

describe('words of the caller', () => {
  it('reach model and transcript without the spaces around them', () => {
    const call = openedCall();
    expect(started(call.prompt('  Busco casa '))?.history.at(-1)).toMatchObject({ text: 'Busco casa' });
    expect(call.lines.at(-1)?.text).toBe('Busco casa');
  });

  it('are none when they are only spaces', () => {
    const call = openedCall();
    const { length } = call.lines;
    expect(call.prompt('  ')).toEqual([]);
    expect(call.lines).toHaveLength(length);
  });

  it('within 300 ms become one entry, and what was said before it stays', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('¿Qué busca?');
    call.wait(3000).prompt('Un departamento');
    const round = started(call.wait(200).prompt('en Ñuñoa'));
    expect(round?.history.map((entry) => 'text' in entry && entry.text)).toEqual([
      opening,
      'Hola',
      '¿Qué busca?',
      'Un departamento en Ñuñoa',
    ]);
  });

  it('in one breath are a yes when both are', () => {
    const call = openedCall();
    call.prompt('Quiero visitar');
    call.model('¿Le agendo mañana a las cinco?');
    call.wait(3000).prompt('Sí', { yes: true });
    call.wait(200).prompt('sí, por favor', { yes: true });
    expect(types(call.tool('schedule_meeting'))).toContain('run_tool');
  });

  it('end what is being said, and the answer to them is a talk cycle of its own', () => {
    const call = openedCall();
    call.prompt('Cuénteme');
    const [before] = says(call.model('Tengo dos opciones, una', false));
    expect(says(call.prompt('Espere, ¿dónde?'))).toMatchObject([{ text: '', last: true, cycle: before?.cycle }]);
    const after = call.model('En Ñuñoa.');
    expect(spoken(after)).toBe('En Ñuñoa.');
    expect(says(after)[0]?.cycle).toBeGreaterThan(before?.cycle ?? 0);
  });

  it('drop a tool that reads, and its late answer changes nothing', () => {
    const call = openedCall();
    call.prompt('¿Qué horas tiene?');
    call.tool('find_slots');
    call.done();
    const dropped = { name: 'find_slots', ok: false, result: 'cancelled' };
    expect(started(call.wait(900).prompt('Mejor dígame el precio'))?.history.at(-2)).toMatchObject(dropped);
    call.hear({ type: 'tool_result', toolCallId: 'find_slots', ok: true, result: ['17:00'] });
    call.model('Cuesta 1.500 UF.');
    expect(started(call.wait(5000).prompt('Gracias'))?.history).toContainEqual(expect.objectContaining(dropped));
  });

  it.each([
    ['before the call began', new Rehearsal()],
    ['while the line is lost', openedCall()],
  ])('%s are heard by nobody', (_, call) => {
    call.hear({ type: 'socket_closed', code: 1006 });
    const { length } = call.lines;
    expect(call.prompt('¿Aló?')).toEqual([]);
    expect(call.hear(key('1'), key('9'))).toEqual([]);
    expect(call.lines).toHaveLength(length);
  });

  it('over the opening are answered even when the end of the voice is never reported', () => {
    const call = begun();
    call.model(opening);
    call.hear({ type: 'agent_speaking', on: true });
    expect(started(call.wait(1000).prompt('¿Quién habla?'))).toBeUndefined();
    expect(started(call.wait(15_000).ring('silence'))?.history.at(-1)).toMatchObject({ text: '¿Quién habla?' });
  });
});

describe('words that only follow along', () => {
  it.each([
    ['Sí, claro, dale', true],
    ['Ok, perfecto, listo, claro', false],
  ])('are up to three: %s is %s', (text, expected) => expect(isBackchannel(text)).toBe(expected));
});

describe('a key', () => {
  it('that is not 9 is something the caller said', () => {
    const call = openedCall();
    expect(started(call.hear(key('2')))?.history.at(-1)).toMatchObject({ kind: 'caller', text: '(tecla 2)' });
    expect(types(call.commands)).not.toContain('run_tool');
    expect(call.lines.at(-1)).toMatchObject({ speaker: 'customer', text: '(tecla 2)', confidence: null });
  });

  it('is no explicit yes to a meeting', () => {
    const call = openedCall();
    call.prompt('Quiero visitar');
    call.model('¿Le agendo mañana a las cinco?');
    call.wait(3000).hear(key('1'));
    expect(types(call.tool('schedule_meeting'))).not.toContain('run_tool');
  });
});

describe('a machine that answers', () => {
  it.each([true, false])('is written down with what it said (final: %s)', (last) => {
    const call = begun();
    const text = 'Deje su mensaje después del tono';
    expect(types(call.hear({ type: 'prompt', text, lang: 'es', last }))).toContain('end_session');
    expect(call.lines.filter(({ speaker }) => speaker === 'customer').map((line) => line.text)).toEqual([text]);
    expect(outcome(call).outcome).toBe('voicemail');
  });

  it('is not a person who speaks of one later', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('¿Puedo llamarle mañana?');
    expect(started(call.wait(4000).prompt('No, deje un mensaje en mi oficina'))).toBeDefined();
  });
});

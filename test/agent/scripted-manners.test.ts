import { describe, expect, it } from 'vitest';

import { AgentType } from '../../src/agent/agent-type.ts';
import { nextUtterance } from '../../src/agent/scripted/next-utterance.ts';
import { questions, topicAsked } from '../../src/agent/scripted/questions.ts';
import { hold, toolNames, turnRequest } from './conversations.ts';

const request = turnRequest(AgentType.PERFILADOR);

describe('the opening line', () => {
  it('says who calls, that it is a machine, why, and asks for a good moment', () => {
    const [opening = ''] = hold(request, []).said;
    expect(opening).toContain('Casa Norte');
    expect(opening).toContain('soy un asistente virtual con inteligencia artificial');
    expect(opening).toContain('su interés en una propiedad');
    expect(opening).toMatch(/¿Es un buen momento[^?]*\?$/);
    expect(opening).not.toContain('graba');
  });

  it('says that the call is recorded when it is', () => {
    expect(hold({ ...request, recording: true }, []).said[0]).toContain('esta llamada se graba');
  });
});

describe('a caller who does not want this', () => {
  it.each(['No me llamen más, por favor. Sáquenme de la lista.', 'Quiten mi número de la lista'])(
    'is taken off the list at once: "%s"',
    (words) => {
      for (const before of [[], ['sí', 'para vivir']]) {
        const held = hold(request, [...before, words]);
        expect(held.called.slice(-2)).toEqual([
          { name: 'register_opt_out', arguments: { said: words } },
          { name: 'end_call', arguments: { reason: 'opted_out', callBackAt: null } },
        ]);
        expect(held.said.at(-1)).toMatch(/no volveremos a llamarle/);
      }
    },
  );

  it('goes to a person when the opt-out cannot be written', () => {
    expect(toolNames(hold(request, ['no me llamen más'], ['register_opt_out']))).toEqual([
      'register_opt_out',
      'transfer',
    ]);
  });

  it('is asked when to call back when it is no good moment, and the call ends', () => {
    const held = hold(request, ['No, ahora no puedo', 'mañana a las diez']);
    expect(held.said[1]).toMatch(/a qué hora/);
    expect(held.called).toEqual([
      { name: 'end_call', arguments: { reason: 'call_back', callBackAt: '2026-11-22T13:00:00Z' } },
    ]);
  });

  it.each([
    ['no me interesa', 'not_interested'],
    ['número equivocado', 'wrong_person'],
  ])('hears a farewell and nothing else after "%s"', (words, reason) => {
    const held = hold(request, [words]);
    expect(held.called).toEqual([{ name: 'end_call', arguments: { reason, callBackAt: null } }]);
    expect(held.said.at(-1)).not.toContain('?');
  });

  it('is put through to a person, or told that nobody is free', () => {
    const words = ['sí', 'prefiero hablar con una persona'];
    expect(toolNames(hold(request, words))).toEqual(['transfer']);
    expect(hold(request, words, ['transfer']).said.at(-1)).toMatch(/no hay nadie disponible/);
  });
});

describe('a caller who is not understood', () => {
  it('is asked in other words, twice, and then something else', () => {
    const held = hold(request, ['sí', 'este…', 'pues', 'eh']);
    expect(held.said.slice(1)).toEqual([
      expect.stringContaining(questions.purpose[0]),
      expect.stringContaining(questions.purpose[1]),
      expect.stringContaining(questions.purpose[2]),
      expect.stringContaining(questions.location[0]),
    ]);
  });

  it('gets an answer to a question back, and the same question again', () => {
    const held = hold(request, ['sí', '¿quién habla?']);
    expect(held.said.at(-1)).toBe(
      `Soy un asistente virtual con inteligencia artificial de Casa Norte. ${questions.purpose[0]}`,
    );
  });

  it('is asked again when the question was cut before it could be heard', () => {
    const history = [
      ...hold(request, ['sí']).history.slice(0, -1),
      { role: 'agent' as const, text: 'Muy bien. ¿La', interrupted: true },
      { role: 'caller' as const, text: 'perdón, siga' },
    ];
    expect(nextUtterance({ ...request, history })).toMatchObject([
      { type: 'text', text: expect.stringContaining('vivir') as string },
    ]);
  });

  it('has an answer to a half-heard question understood', () => {
    const history = [
      ...hold(request, ['sí', 'para vivir']).history.slice(0, -1),
      { role: 'agent' as const, text: 'Muy bien. ¿En qué zona le', interrupted: true },
      { role: 'caller' as const, text: 'las condes' },
    ];
    expect(nextUtterance({ ...request, history })).toMatchObject([
      { type: 'tool', name: 'save_facts', arguments: { location: 'Las Condes' } },
    ]);
  });
});

describe('the questions', () => {
  it('differ from each other, and each tells its topic', () => {
    for (const [topic, wordings] of Object.entries(questions)) {
      for (const question of wordings) expect(topicAsked(`Muy bien. ${question}`), question).toBe(topic);
    }
  });

  it('do not ask for what is known', () => {
    const known = turnRequest(AgentType.PERFILADOR, {
      purpose: 'live_in',
      location: 'Ñuñoa',
      budget: { amount: '90000000', currency: 'CLP' },
      timeframeMonths: 2,
    });
    const held = hold(known, ['sí']);
    expect(held.said.at(-1)).not.toContain('?');
    expect(toolNames(held)).toEqual(['advance_stage', 'end_call']);
  });
});

it('a scripted agent says the same for the same history', () => {
  const lines = ['sí', 'para vivir', 'en Ñuñoa'];
  expect(hold(request, lines)).toEqual(hold(request, lines));
});

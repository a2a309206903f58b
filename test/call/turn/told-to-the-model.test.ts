import { describe, expect, it } from 'vitest';
import {
  isKnownToolCall,
  lastAgentEntry,
  lastCallerConfirms,
  withConfirmationUsed,
  withHeard,
  withToolResult,
} from '../../../src/call/turn/history.ts';
import type { History } from '../../../src/call/turn/history.ts';
import { openedCall, opening, started } from './rehearsal.ts';

const spoken = { kind: 'agent', interrupted: false, source: 'model' } as const;
const tool = { kind: 'tool', name: 'find_slots', arguments: {}, ok: null, result: null } as const;

const greeting = { ...spoken, cycle: 1, text: 'Hola, ¿qué busca?' };
const wish = { kind: 'caller', text: 'Un departamento', confirms: false } as const;
const question = { ...spoken, cycle: 2, text: '¿Le agendo mañana?' };
const yes = { kind: 'caller', text: 'Sí', confirms: true } as const;
const running = { ...tool, toolCallId: 't1' };
const other = { ...tool, toolCallId: 't2' };
const history: History = [greeting, wish, question, yes, running, other];

describe('what the model is told of the conversation', () => {
  it('has each talk cycle once, whole and without the spaces around it', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model(' ¿Qué busca, casa', false);
    call.model(' o departamento? ');
    expect(started(call.wait(5000).prompt('Casa'))?.history).toEqual([
      { ...spoken, cycle: 1, text: opening },
      { kind: 'caller', text: 'Hola', confirms: false },
      { ...spoken, cycle: 2, text: '¿Qué busca, casa o departamento?' },
      { kind: 'caller', text: 'Casa', confirms: false },
    ]);
  });

  it('has no filler, which means nothing', () => {
    const call = openedCall();
    call.prompt('¿Qué tienen?');
    call.wait(1500).ring('filler');
    const round = started(call.wait(900).prompt('¿Me oye?'));
    expect(round?.history.map(({ kind }) => kind)).toEqual(['agent', 'caller', 'caller']);
  });

  it('has a question of the engine, known as none of the model', () => {
    const call = openedCall();
    call.ring('silence');
    const round = started(call.prompt('Sí, aquí estoy'));
    expect(round?.history.at(-2)).toMatchObject({ kind: 'agent', text: '¿Sigue ahí?', source: 'engine' });
  });

  it('changes only in the sentence that was cut off', () => {
    const cut = { ...question, text: '¿Le', interrupted: true };
    expect(withHeard(history, 2, '¿Le')).toEqual([greeting, wish, cut, yes, running, other]);
  });

  it('has nothing of a sentence of which nothing was heard', () => {
    expect(withHeard(history, 2, '')).toEqual([greeting, wish, yes, running, other]);
  });

  it('has the answer of a tool in its own call', () => {
    const answered = { ...running, ok: true, result: ['17:00'] };
    expect(withToolResult(history, 't1', true, ['17:00'])).toEqual([greeting, wish, question, yes, answered, other]);
  });
});

describe('a tool call in the history', () => {
  it.each([
    ['t1', true],
    ['t3', false],
  ])('is known by its id: %s is %s', (toolCallId, expected) => {
    expect(isKnownToolCall(history, toolCallId)).toBe(expected);
  });
});

describe('the yes of a caller', () => {
  it('answers what the agent said last, whatever came after it', () => {
    expect(lastAgentEntry(history)).toBe(question);
    expect(lastAgentEntry([wish])).toBeUndefined();
  });

  it.each([
    ['a yes, also when tools were called since', history, true],
    ['what was said after a yes', [...history, wish], false],
    ['nothing said yet', [greeting], false],
  ])('is the last thing the caller said: %s', (_, entries, expected) => {
    expect(lastCallerConfirms(entries)).toBe(expected);
  });

  it('is taken away by the tool that used it, and nothing else changes', () => {
    const used = { ...yes, confirms: false };
    expect(withConfirmationUsed(history)).toEqual([greeting, wish, question, used, running, other]);
  });
});

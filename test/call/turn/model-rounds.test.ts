import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { askedCall, back, begunCall, clocksSet, lost, runningClocks } from './moments.ts';
import type { Rehearsal } from './rehearsal.ts';
import { openedCall, says, spoken, started } from './rehearsal.ts';

function fails(call: Rehearsal) {
  const { generation } = call.session;
  return call.hear({ type: 'model_failed', generation, retryable: true, reason: 'overloaded' });
}

function answers(toolCallId: string) {
  return { type: 'tool_result', toolCallId, ok: true, result: null } as const;
}

describe('a round of the model', () => {
  it('may use tools, and has its clocks', () => {
    const commands = openedCall().prompt('¿Qué tienen?');
    expect(started(commands)).toMatchObject({ attempt: 1, mayUseTools: true });
    expect(clocksSet(commands)).toEqual({ filler: 1500, model_slow: 4000, model_dead: 7000 });
  });

  it('for the opening line has no filler before it', () => {
    expect(clocksSet(begunCall().commands)).not.toHaveProperty('filler');
  });

  it('is waited for no longer once it has said a clause', () => {
    const call = askedCall();
    const before = call.session.timers;
    const commands = call.model('Tengo dos opciones. Una', false);
    expect(runningClocks(call)).toEqual(['max_duration']);
    const { filler: token } = before;
    expect(commands).toContainEqual({ type: 'cancel_timer', name: 'filler', token });
    expect(call.hear({ type: 'timer', name: 'filler', token: token ?? 0 })).toEqual([]);
  });

  it('that the caller cut off leaves only the wait for words', () => {
    const call = askedCall();
    call.hear({ type: 'interrupt', heard: '', durationMs: 300 });
    expect(runningClocks(call)).toEqual(['max_duration', 'resume']);
  });

  it('does not listen for silence while it answers what came during the opening', () => {
    const call = begunCall();
    call.model('Hola, soy el asistente. ', false);
    call.hear({ type: 'agent_speaking', on: true });
    call.prompt('¿Quién habla?');
    call.model('¿Es un buen momento?');
    expect(runningClocks(call)).toContain('silence');
    call.hear({ type: 'agent_speaking', on: false });
    expect(runningClocks(call)).not.toContain('silence');
  });

  it.each([
    ['end', 'model_done', {}],
    ['failure', 'model_failed', { retryable: true, reason: 'overloaded' }],
  ] as const)('knows nothing of the %s of the round before it', (_, type, more) => {
    const call = askedCall();
    const { generation } = call.session;
    call.wait(2000).prompt('¿Me oye?');
    expect(call.hear({ type, generation, ...more } as Parameters<Rehearsal['hear']>[0])).toEqual([]);
  });
});

describe('a second try of the model', () => {
  it('after silence does not prolong the 7 s of the whole wait, and has no third', () => {
    const call = askedCall();
    expect(clocksSet(call.wait(4000).ring('model_slow'))).toEqual({});
    expect(runningClocks(call)).toEqual(['filler', 'max_duration', 'model_dead']);
  });

  it('after a failure goes on with the clocks of the first, and knows of no words to go on from', () => {
    const call = askedCall();
    const retry = fails(call.wait(500));
    expect(started(retry)).toMatchObject({ attempt: 2 });
    expect(started(retry)?.history.at(-1)).toMatchObject({ kind: 'caller' });
    expect(runningClocks(call)).toEqual(['filler', 'max_duration', 'model_dead']);
    expect(clocksSet(retry)).toEqual({});
  });

  it('after some words has 7 s of its own', () => {
    const call = askedCall();
    call.model('Tengo una opción, que', false);
    expect(clocksSet(fails(call.wait(3000)))).toEqual({ model_dead: 7000 });
  });

  it('is not needed when the failed round left a tool at work, whose answer starts the next', () => {
    const call = askedCall();
    call.tool('find_slots', 't1');
    expect(started(fails(call))).toBeUndefined();
    expect(says(call.commands).map(({ text }) => text)).not.toContain(phrases.technicalProblem);
    expect(started(call.hear(answers('t1')))).toMatchObject({ attempt: 1 });
  });
});

describe('a tool that keeps the caller waiting', () => {
  it('is covered by a filler when the round is over too', () => {
    const call = askedCall();
    call.tool('find_slots');
    call.done();
    expect(phrases.fillers).toContain(spoken(call.wait(700).ring('filler')));
  });

  it('and writes is covered by one after 1.5 s when the caller says more', () => {
    const call = askedCall();
    call.tool('save_facts', 'write');
    const commands = call.wait(400).prompt('Y con terraza');
    expect(started(commands)).toBeUndefined();
    expect(clocksSet(commands)).toEqual({ filler: 1500 });
    expect(phrases.fillers).toContain(spoken(call.wait(1500).ring('filler')));
  });

  it('and writes goes on while the caller interrupts', () => {
    const call = askedCall();
    call.tool('save_facts', 'write');
    call.hear({ type: 'interrupt', heard: '', durationMs: 300 });
    expect(call.session.history.at(-1)).toMatchObject({ toolCallId: 'write', ok: null, result: null });
  });

  it('before the opening line is covered by nothing, even after a lost line', () => {
    const call = begunCall();
    call.tool('save_facts', 'write');
    call.hear(lost, back);
    expect(call.wait(1500).ring('filler')).toEqual([]);
    expect(started(call.hear(answers('write')))?.opening).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import type { Rehearsal } from './rehearsal.ts';
import { openedCall, outcome, says, spoken, started, types } from './rehearsal.ts';

const question = '¿Le agendo mañana a las cinco?';

function asked(): Rehearsal {
  const call = openedCall();
  call.prompt('Quiero visitar');
  call.model(question);
  return call;
}

function result(toolCallId: string, ok = true) {
  return { type: 'tool_result', toolCallId, ok, result: { done: ok } } as const;
}

describe('a meeting', () => {
  it('is scheduled after an explicit yes, and only once for it', () => {
    const call = asked();
    call.wait(3000).prompt('Sí, por favor', { yes: true });
    expect(types(call.tool('schedule_meeting', 't1'))).toContain('run_tool');
    expect(types(call.tool('schedule_meeting', 't2'))).not.toContain('run_tool');
    expect(call.session.history.at(-1)).toMatchObject({ ok: false, result: 'needs_confirmation' });
  });

  it.each([
    ['no', 'No', false],
    ['a question', '¿A qué hora?', undefined],
  ])('is refused after %s, and the model is told', (_, text, yes) => {
    const call = asked();
    call.wait(3000).prompt(text, yes === undefined ? {} : { yes });
    expect(types(call.tool('schedule_meeting', 't1'))).not.toContain('run_tool');
    expect(started(call.done())?.history.at(-1)).toMatchObject({
      toolCallId: 't1',
      result: 'needs_confirmation',
    });
  });

  it('is refused when the question was cut off', () => {
    const call = asked();
    call.hear({ type: 'interrupt', heard: '¿Le agendo', durationMs: 400 });
    call.prompt('Sí', { yes: true });
    expect(types(call.tool('schedule_meeting'))).not.toContain('run_tool');
  });

  it('is refused when the yes answers "¿Sigue ahí?"', () => {
    const call = asked();
    call.wait(9000).ring('silence');
    call.prompt('Sí', { yes: true });
    expect(types(call.tool('schedule_meeting'))).not.toContain('run_tool');
  });

  it.each([
    ['was taken back at once', true, false],
    ['comes in one breath with a no', false, true],
  ])('is refused when the yes %s', (_, first, second) => {
    const call = asked();
    call.wait(3000).prompt('Eh', { yes: first });
    call.wait(200).prompt('bueno, espere', { yes: second });
    expect(types(call.tool('schedule_meeting'))).not.toContain('run_tool');
  });
});

describe('a tool', () => {
  it('runs at once, and the model goes on with its answer', () => {
    const call = openedCall();
    call.prompt('¿Qué horas tiene?');
    call.model('Déjeme ver', false);
    const commands = call.tool('find_slots', 't1');
    expect(says(commands)).toMatchObject([{ text: 'Déjeme ver', last: true }]);
    expect(types(commands)).toContain('run_tool');
    expect(started(call.done())).toBeUndefined();
    const round = started(call.hear(result('t1')));
    expect(round?.history.at(-1)).toMatchObject({ toolCallId: 't1', ok: true });
  });

  it('is not run a sixth time in one turn, and the model may not ask again', () => {
    const call = openedCall();
    call.prompt('Hola');
    for (let n = 1; n <= 5; n += 1) {
      call.tool('find_slots', `t${n}`);
      call.done();
      call.hear(result(`t${n}`));
    }
    expect(call.commands.findLast((command) => command.type === 'start_model')).toMatchObject({
      mayUseTools: false,
    });
    expect(types(call.tool('find_slots', 't6'))).not.toContain('run_tool');
  });

  it('that reads is dropped when the caller interrupts; one that writes is waited for', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.tool('find_slots', 'read');
    call.tool('save_facts', 'write');
    call.hear({ type: 'interrupt', heard: '', durationMs: 1 });
    expect(started(call.prompt('Otra cosa'))).toBeUndefined();
    const history = started(call.hear(result('write')))?.history;
    expect(history).toContainEqual(expect.objectContaining({ toolCallId: 'read', ok: false }));
    expect(history).toContainEqual(expect.objectContaining({ toolCallId: 'write', ok: true }));
    expect(call.hear(result('read'))).toEqual([]);
  });
});

describe('an opt-out', () => {
  it.each([
    ['spoken words', (call: Rehearsal) => call.prompt('No me llamen más', { optOut: true })],
    ['key 9', (call: Rehearsal) => call.hear({ type: 'dtmf', digit: '9' })],
    ['the model', (call: Rehearsal) => call.tool('register_opt_out', 'opt')],
  ])('by %s is registered, confirmed aloud, and ends the call', (_, ask) => {
    const call = openedCall();
    call.prompt('Hola');
    const run = ask(call).find((command) => command.type === 'run_tool');
    expect(run?.name).toBe('register_opt_out');
    expect(spoken(call.hear(result(run?.toolCallId ?? '')))).toBe(phrases.optedOut);
    expect(types(call.ring('farewell'))).toContain('end_session');
    expect(outcome(call)).toEqual({ outcome: 'opted_out', endReason: 'opted_out' });
  });

  it('closes what is being said at once', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo dos opciones, una', false);
    const commands = call.prompt('Quítenme de la lista', { optOut: true });
    expect(says(commands)).toMatchObject([{ text: '', last: true }]);
  });

  it('is confirmed after 4 s even when the tool does not answer, and counts during a goodbye', () => {
    const call = openedCall();
    call.prompt('Adiós');
    call.model('Hasta luego.', false);
    call.tool('end_call');
    call.done();
    call.prompt('Y no me llamen más', { optOut: true });
    expect(spoken(call.wait(4000).ring('farewell'))).toBe(phrases.optedOut);
    call.ring('farewell');
    expect(outcome(call).outcome).toBe('opted_out');
  });
});

import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import type { Rehearsal } from './rehearsal.ts';
import { openedCall, says, spoken, started, types } from './rehearsal.ts';

function result(toolCallId: string, ok = true) {
  return { type: 'tool_result', toolCallId, ok, result: `answer to ${toolCallId}` } as const;
}

function asked(text = '¿Qué horas tiene?'): Rehearsal {
  const call = openedCall();
  call.prompt(text);
  return call;
}

describe('a tool call', () => {
  it.each(['find_slots', 'end_call', 'register_opt_out'])(
    'of a round that is no longer wanted is not run: %s',
    (name) => {
      const call = asked();
      const { generation } = call.session;
      call.wait(1000).prompt('Mejor dígame el precio');
      const late = { type: 'model_tool', generation, toolCallId: 'late', name, arguments: {} } as const;
      expect(call.hear(late)).toEqual([]);
    },
  );

  it('that comes after the end of its round is not run', () => {
    const call = asked();
    call.model('Déjeme ver.');
    expect(call.tool('find_slots')).toEqual([]);
  });

  it('that comes twice is run once', () => {
    const call = asked();
    expect(types(call.tool('save_facts', 't1'))).toContain('run_tool');
    expect(call.tool('save_facts', 't1')).toEqual([]);
  });

  it('is an answer of the model: nobody calls it slow any more', () => {
    const call = asked();
    call.tool('find_slots');
    expect(call.session.timers).not.toHaveProperty('model_slow');
    expect(call.session.timers).not.toHaveProperty('model_dead');
  });

  it('is run when it is the fifth of a turn, and refused with the reason when it is the sixth', () => {
    const call = asked();
    for (let n = 1; n <= 5; n += 1) expect(types(call.tool('find_slots', `t${n}`))).toContain('run_tool');
    expect(types(call.tool('find_slots', 't6'))).not.toContain('run_tool');
    expect(call.session.history.at(-1)).toMatchObject({ toolCallId: 't6', ok: false, result: 'tool_limit' });
  });

  it('after spaces alone makes no sound', () => {
    const call = asked();
    call.model('  ', false);
    expect(says(call.tool('find_slots'))).toEqual([]);
  });

  it('may be bridged by a second filler once the model has said something after the first', () => {
    const call = asked();
    call.wait(1500).ring('filler');
    call.model('Veamos.', false);
    expect(call.tool('find_slots')).toContainEqual(expect.objectContaining({ name: 'filler', delay: 700 }));
  });
});

describe('the answer of a tool', () => {
  it('is one of several that the model waits for, in whatever order they come', () => {
    const call = asked();
    call.tool('find_slots', 't1');
    call.tool('find_slots', 't2');
    call.done();
    expect(started(call.hear(result('t2')))).toBeUndefined();
    expect(started(call.hear(result('t1', false)))?.history.slice(-2)).toMatchObject([
      { toolCallId: 't1', ok: false, result: 'answer to t1' },
      { toolCallId: 't2', ok: true, result: 'answer to t2' },
    ]);
  });

  it('waits for the end of the round that asked', () => {
    const call = asked();
    call.tool('find_slots');
    expect(started(call.hear(result('find_slots')))).toBeUndefined();
    expect(started(call.done())?.history.at(-1)).toMatchObject({ name: 'find_slots', ok: true });
  });

  it('to a call that nobody made changes nothing', () => {
    const call = asked();
    call.tool('find_slots');
    call.done();
    expect(call.hear(result('unknown'))).toEqual([]);
    expect(started(call.hear(result('find_slots')))).toBeDefined();
    expect(call.hear(result('find_slots'))).toEqual([]);
  });

  it('does not take back a goodbye', () => {
    const call = asked('Soy Ana. Adiós');
    call.tool('save_facts');
    call.tool('end_call');
    call.done();
    expect(call.hear(result('save_facts'))).toEqual([]);
  });

  it('is kept while the line is lost and told when it is back', () => {
    const call = asked('Soy Ana');
    call.tool('save_facts');
    call.hear({ type: 'socket_closed', code: 1006 });
    expect(call.hear(result('save_facts'))).toEqual([]);
    const { setup } = call.session;
    if (!setup) throw new Error('the call has no set-up');
    const round = started(call.hear({ type: 'session_started', ...setup, resumed: true }));
    expect(round?.history).toContainEqual(expect.objectContaining({ name: 'save_facts', ok: true }));
  });

  it('that saves a fact is not the one that a caller who opts out waits for', () => {
    const call = asked('Soy Ana');
    call.tool('save_facts');
    const run = call.prompt('Y no me llamen más', { optOut: true }).find(({ type }) => type === 'run_tool');
    expect(call.hear(result('save_facts'))).toEqual([]);
    const toolCallId = run?.type === 'run_tool' ? run.toolCallId : '';
    expect(spoken(call.hear(result(toolCallId)))).toBe(phrases.optedOut);
  });
});

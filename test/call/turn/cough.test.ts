import { describe, expect, it } from 'vitest';
import { speechDuration } from '../../../src/call/turn/clauses.ts';
import type { Rehearsal } from './rehearsal.ts';
import { openedCall, says, spoken, started, types } from './rehearsal.ts';
import { cut } from './relay-events.ts';

const answer = 'Tengo dos opciones, una en Providencia y otra en Ñuñoa.';

function part(text: string) {
  return { type: 'prompt', text, lang: 'es-CL', last: false } as const;
}

function answered(): Rehearsal {
  const call = openedCall();
  call.prompt('¿Qué tienen?');
  call.model(answer);
  return call;
}

describe('a cough', () => {
  it('costs nothing but the pause: the agent then listens as after any answer', () => {
    const call = answered();
    call.hear(cut('Tengo dos opciones, una en'));
    const commands = call.wait(1500).ring('resume');
    const [again] = says(commands);
    expect(again?.text).toBe('Como le decía, Providencia y otra en Ñuñoa.');
    expect(again).toMatchObject({ last: true, interruptible: true });
    const delay = 7000 + speechDuration(again?.text ?? '');
    expect(commands).toContainEqual(expect.objectContaining({ name: 'silence', delay }));
  });

  it('at the very end of an answer repeats nothing', () => {
    const call = answered();
    call.hear(cut(answer));
    const commands = call.wait(1500).ring('resume');
    expect(says(commands)).toEqual([]);
    expect(commands).toContainEqual(expect.objectContaining({ name: 'silence', delay: 7000 }));
  });

  it('over "¿Sigue ahí?" does not make the agent say it again', () => {
    const call = openedCall();
    call.wait(7000).ring('silence');
    call.hear(cut(''));
    expect(says(call.wait(1500).ring('resume'))).toEqual([]);
  });

  it('does not make the model wait for a tool that only reads', () => {
    const call = openedCall();
    call.prompt('¿Qué horas tiene?');
    call.tool('find_slots');
    call.done();
    call.hear(cut(''));
    expect(started(call.wait(1500).ring('resume'))?.history.slice(-2)).toMatchObject([
      { name: 'find_slots', ok: false, result: 'cancelled' },
      { kind: 'note', code: 'continue' },
    ]);
  });

  it('keeps the answer of a tool that writes until it is known to be a cough', () => {
    const call = openedCall();
    call.prompt('Soy Ana');
    call.tool('save_facts');
    call.done();
    call.hear(cut(''));
    const known = call.hear({ type: 'tool_result', toolCallId: 'save_facts', ok: true, result: null });
    expect(started(known)).toBeUndefined();
    expect(started(call.wait(1500).ring('resume'))?.history.at(-2)).toMatchObject({ name: 'save_facts', ok: true });
  });

  it('is not waited out for ever when the line only makes noise', () => {
    const call = answered();
    call.hear(cut('Tengo'), { type: 'caller_speaking', on: true });
    for (let waits = 1; waits <= 4; waits += 1) expect(types(call.wait(1500).ring('resume'))).toEqual(['set_timer']);
    expect(spoken(call.wait(1500).ring('resume'))).toContain('Como le decía, dos opciones');
  });
});

describe('part of what the caller says', () => {
  it('is no turn yet, but gives the rest another 1.5 s after an interruption', () => {
    const call = answered();
    call.hear(cut('Tengo'));
    const commands = call.wait(1400).hear(part('Y cuánto'));
    expect(commands).toEqual([expect.objectContaining({ type: 'set_timer', name: 'resume', delay: 1500 })]);
    expect(started(call.wait(1000).prompt('¿Y cuánto cuesta?'))?.history.at(-1)).toMatchObject({
      text: '¿Y cuánto cuesta?',
    });
  });

  it('shows that they are there: silence counts anew', () => {
    const call = openedCall();
    const commands = call.wait(6000).hear(part('Mire'));
    expect(commands).toEqual([expect.objectContaining({ type: 'set_timer', name: 'silence', delay: 7000 })]);
  });

  it('changes nothing while the model thinks, and is no line', () => {
    const call = openedCall();
    call.prompt('¿Qué tienen?');
    const { length } = call.lines;
    expect(call.hear(part('Y'))).toEqual([]);
    expect(call.lines).toHaveLength(length);
  });
});

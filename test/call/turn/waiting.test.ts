import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/call/turn/engine-phrases.ts';
import { maxDuration, openedCall, outcome, says, spoken, started, types } from './rehearsal.ts';

function failed(generation: number, retryable: boolean) {
  return { type: 'model_failed', generation, retryable, reason: 'overloaded' } as const;
}

describe('a silent caller', () => {
  it('is asked after 7 s and 15 s, and the call ends politely after 25 s', () => {
    const call = openedCall();
    const ladder = call.commands.filter((command) => command.type === 'set_timer');
    expect(ladder.at(-1)).toMatchObject({ name: 'silence', delay: 7000 });
    const first = call.wait(7000).ring('silence');
    expect(spoken(first)).toBe('¿Sigue ahí?');
    expect(first).toContainEqual(expect.objectContaining({ name: 'silence', delay: 8000 }));
    const second = call.wait(8000).ring('silence');
    expect(spoken(second)).toBe(phrases.stillThere[1]);
    expect(second).toContainEqual(expect.objectContaining({ name: 'silence', delay: 10_000 }));
    expect(spoken(call.wait(10_000).ring('silence'))).toBe(phrases.silenceFarewell);
    expect(types(call.wait(6000).ring('farewell'))).toContain('end_session');
    expect(outcome(call)).toEqual({ outcome: 'unknown', endReason: 'silence' });
  });

  it('who speaks again begins the ladder anew, even during the goodbye', () => {
    const call = openedCall();
    call.ring('silence');
    call.ring('silence');
    call.ring('silence');
    expect(started(call.prompt('Sí, sigo aquí'))).toBeDefined();
    call.model('Perfecto. ¿Seguimos?');
    expect(call.session.silenceStep).toBe(0);
  });
});

describe('a caller kept waiting', () => {
  it('hears a filler after 1.5 s that the answer may cut, never the same twice in a row', () => {
    const call = openedCall();
    const fillers = ['Uno', 'Dos', 'Tres', 'Cuatro'].map((text) => {
      call.wait(5000).prompt(text);
      const filler = says(call.wait(1500).ring('filler'))[0];
      call.model('Listo.');
      return filler;
    });
    expect(fillers.every((filler) => filler?.preemptible && filler.last)).toBe(true);
    fillers.slice(1).forEach((filler, i) => expect(filler?.text).not.toBe(fillers[i]?.text));
  });

  it('hears one when a tool takes more than 700 ms, unless one was just said', () => {
    const call = openedCall();
    call.prompt('¿Qué horas tiene?');
    const asked = call.tool('find_slots');
    expect(asked).toContainEqual(expect.objectContaining({ name: 'filler', delay: 700 }));
    expect(says(call.wait(700).ring('filler'))).toHaveLength(1);
    call.tool('find_more');
    expect(call.session.timers.filler).toBeUndefined();
  });
});

describe('a model that fails', () => {
  it('is tried once more after 4 s without a word, and 7 s end with an apology and a person', () => {
    const call = openedCall();
    call.prompt('Hola');
    const { generation } = call.session;
    const retry = call.wait(4000).ring('model_slow');
    expect(retry[0]).toEqual({ type: 'abort_model', generation });
    expect(started(retry)).toMatchObject({ attempt: 2, generation: generation + 1 });
    expect(spoken(call.wait(3000).ring('model_dead'))).toBe(phrases.technicalProblem);
    expect(call.wait(8000).ring('farewell')).toContainEqual(
      expect.objectContaining({ type: 'end_session', reason: 'failed' }),
    );
    expect(call.commands.at(-1)).toMatchObject({ handoff: { reason: 'model_failed' } });
  });

  it.each([
    [true, [2]],
    [false, []],
  ])('retryable %s is tried again at most once', (retryable, attempts) => {
    const call = openedCall();
    const before = call.prompt('Hola').length + call.commands.length;
    call.hear(failed(call.session.generation, retryable));
    call.hear(failed(call.session.generation, retryable));
    const rounds = call.commands.filter((command) => command.type === 'start_model');
    expect(rounds.slice(2).map(({ attempt }) => attempt)).toEqual(attempts);
    expect(spoken(call.commands)).toContain(phrases.technicalProblem);
    expect(before).toBeGreaterThan(0);
  });

  it('goes on from what it had said', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo una opción, que', false);
    const commands = call.hear(failed(call.session.generation, true));
    expect(says(commands)).toMatchObject([{ text: '', last: true }]);
    expect(started(commands)?.history.slice(-2)).toMatchObject([
      { text: 'Tengo una opción,' },
      { kind: 'note', code: 'continue' },
    ]);
  });

  it('that answers with nothing has failed', () => {
    const call = openedCall();
    call.prompt('Hola');
    expect(started(call.done())?.attempt).toBe(2);
  });
});

describe('the hard cap', () => {
  it('ends the call with a polite sentence', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.wait(maxDuration);
    expect(spoken(call.ring('max_duration'))).toBe(phrases.timeIsUp);
    call.ring('farewell');
    expect(outcome(call)).toEqual({ outcome: 'human', endReason: 'max_duration' });
  });

  it('holds without its timer, and without the farewell timer too', () => {
    const call = openedCall();
    call.wait(maxDuration);
    expect(spoken(call.prompt('Hola'))).toBe(phrases.timeIsUp);
    expect(types(call.wait(15_000).prompt('¿Hola?'))).toContain('end_session');
  });
});

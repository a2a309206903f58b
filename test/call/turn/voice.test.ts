import { describe, expect, it } from 'vitest';
import { speechDuration } from '../../../src/call/turn/clauses.ts';
import type { TurnCommand } from '../../../src/call/turn/commands.ts';
import { openedCall, opening, Rehearsal, says, setup, started } from './rehearsal.ts';
import { first, lookedUp, saidTwice, second } from './two-cycles.ts';
import { played, voice } from './relay-events.ts';

function silence(commands: readonly TurnCommand[]): number | undefined {
  const timers = commands.filter((command) => command.type === 'set_timer');
  return timers.find(({ name }) => name === 'silence')?.delay;
}

function newest(call: Rehearsal): string[] {
  return call.lines.slice(2).map(({ text }) => text);
}

describe('speech that was played', () => {
  it('is a line when all of it was heard, one talk cycle after the other', () => {
    const call = saidTwice();
    call.hear(played('Déjeme ver'));
    expect(newest(call)).toEqual([]);
    call.hear(played(first));
    expect(newest(call)).toEqual([first]);
    call.hear(played('Hay a las cinco,'));
    expect(newest(call)).toEqual([first]);
    call.hear(played('y también a las seis.'));
    expect(newest(call)).toEqual([first, second]);
    expect(call.lines.some(({ interrupted }) => interrupted)).toBe(false);
  });

  it('of a later talk cycle tells that the earlier one was heard', () => {
    const call = saidTwice();
    call.hear(played('Hay a las'));
    expect(newest(call)).toEqual([first]);
  });

  it('is all heard without the space at its end, and not called interrupted for it', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Claro. ');
    call.hear(played('Claro.'));
    expect(call.lines.at(-1)).toMatchObject({ text: 'Claro.', generatedText: null, interrupted: false });
  });
});

describe('a voice that stops', () => {
  it('means that all was heard, where the relay does not report played words', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('¿Qué busca?');
    call.hear(voice(true));
    expect(call.lines.at(-1)?.speaker).toBe('customer');
    call.hear(voice(false));
    expect(call.lines.at(-1)).toMatchObject({ speaker: 'bot', text: '¿Qué busca?', interrupted: false });
  });

  it('leaves alone what the model is still saying', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo dos opciones, una', false);
    call.hear(voice(true), voice(false));
    expect(call.lines.at(-1)?.speaker).toBe('customer');
    call.model(' en Ñuñoa.');
    call.hear(voice(true), voice(false));
    expect(call.lines.at(-1)?.text).toBe('Tengo dos opciones, una en Ñuñoa.');
  });

  it('between two parts of the opening does not end the opening', () => {
    const call = new Rehearsal();
    call.hear({ type: 'session_started', ...setup });
    call.model('Hola, soy el asistente virtual. ', false);
    call.hear(voice(true));
    call.prompt('¿Quién habla?');
    expect(started(call.hear(voice(false)))).toBeUndefined();
    const rest = call.model('¿Es un buen momento?');
    expect(says(rest).at(-1)).toMatchObject({ last: true, interruptible: false });
    const round = started(rest);
    expect(round?.opening).toBe(false);
    expect(round?.history).toContainEqual(expect.objectContaining({ kind: 'caller', text: '¿Quién habla?' }));
  });
});

describe('the silence of a caller', () => {
  it('counts from when the answer will have been spoken, all talk cycles together', () => {
    expect(silence(lookedUp().model(second))).toBe(7000 + speechDuration(first + second));
  });

  it('counts from the rest of the answer when part of it was heard', () => {
    const call = saidTwice();
    call.hear(played(first), played('Hay a las cinco,'));
    const commands = call.hear({ type: 'prompt', text: 'Mire', lang: 'es-CL', last: false });
    expect(silence(commands)).toBe(7000 + speechDuration(' y también a las seis.'));
  });
});

describe('a sentence of the engine', () => {
  it('can be interrupted, unlike the opening', () => {
    const call = openedCall();
    expect(says(call.commands).some(({ interruptible }) => interruptible)).toBe(false);
    expect(says(call.ring('silence'))).toMatchObject([{ text: '¿Sigue ahí?', last: true, interruptible: true }]);
    expect(call.lines[0]?.text).toBe(opening);
  });
});

describe('talk cycles', () => {
  it('have one number each, in the order of their speech', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo dos opciones, una en Ñuñoa, otra en Macul.');
    call.wait(20_000).ring('silence');
    const cycles = says(call.commands).map(({ cycle }) => cycle);
    const closed = says(call.commands).filter(({ last }) => last);
    expect(new Set(cycles).size).toBe(closed.length);
    expect(cycles).toEqual(cycles.toSorted((a, b) => a - b));
  });
});

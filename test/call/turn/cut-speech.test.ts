import { describe, expect, it } from 'vitest';
import type { StartModelCommand } from '../../../src/call/turn/commands.ts';
import { openedCall, Rehearsal, spoken, started, types } from './rehearsal.ts';
import { first, saidTwice, second } from './two-cycles.ts';
import { cut, played, voice } from './relay-events.ts';

function said(text: string): Rehearsal {
  const call = openedCall();
  call.prompt('¿Qué tienen?');
  call.model(text, false);
  return call;
}

/** What the model believes to have said, after the opening. */
function toldAsHeard(round: StartModelCommand | undefined) {
  const entries = round?.history.filter((entry) => entry.kind === 'agent').slice(1) ?? [];
  return entries.map(({ text, interrupted }) => [text, interrupted]);
}

describe('a caller who cuts off an answer of two talk cycles', () => {
  it.each([
    ['in the first', 'Déjeme ver', ['Déjeme ver', ''], [['Déjeme ver', true]]],
    [
      'in the second',
      ' Hay a las ',
      [first, 'Hay a las'],
      [
        [first, false],
        ['Hay a las', true],
      ],
    ],
    ['before its first word', ' ', ['', ''], []],
  ])('%s has heard nothing after that and all before it', (_, heard, lines, told) => {
    const call = saidTwice();
    call.hear(cut(heard));
    expect(call.lines.slice(2).map(({ text }) => text)).toEqual(lines);
    expect(toldAsHeard(started(call.prompt('¿Y el lunes?')))).toEqual(told);
  });

  it('heard the first to its end once words of the second were played', () => {
    const call = saidTwice();
    call.hear(played('Hay a'));
    call.hear(cut(''));
    expect(call.lines.slice(2)).toMatchObject([
      { text: first, interrupted: false },
      { text: 'Hay a', generatedText: second },
    ]);
  });
});

describe('a sentence that is cut while the model still speaks', () => {
  it('is told to the model as far as it was heard, and once', () => {
    const call = said('Tengo dos opciones, una');
    call.hear(cut('Tengo dos'));
    expect(call.lines.at(-1)).toMatchObject({ text: 'Tengo dos', generatedText: 'Tengo dos opciones, una' });
    expect(toldAsHeard(started(call.prompt('¿Dónde?')))).toEqual([['Tengo dos', true]]);
  });

  it('is not told at all when nothing of it was heard', () => {
    const call = said('Tengo dos opciones, una');
    call.hear(cut(''));
    expect(call.lines.at(-1)).toMatchObject({ text: '', interrupted: true });
    expect(toldAsHeard(started(call.prompt('¿Dónde?')))).toEqual([]);
  });

  it('counts as heard as far as it was sent when all of that was played', () => {
    const call = said('Tengo dos opciones, una');
    call.hear(played('Tengo dos opciones,'), cut(''));
    expect(call.lines.at(-1)).toMatchObject({ text: 'Tengo dos opciones,', interrupted: true });
  });

  it('leaves nothing behind that the next words would begin with', () => {
    const call = said('Tengo dos opciones, una');
    call.hear(cut('Tengo'));
    call.wait(1500).ring('resume');
    expect(spoken(call.model('Le decía que hay dos.'))).toBe('Le decía que hay dos.');
  });
});

describe('an interruption', () => {
  it('counts for the voice too, whose stop nobody may report', () => {
    const call = saidTwice();
    call.hear(voice(true), cut('Déjeme'));
    call.prompt('¿Y el lunes?');
    call.model('El lunes no.');
    expect(spoken(call.wait(9000).ring('silence'))).toBe('¿Sigue ahí?');
  });

  it('stops the question whether anybody is there', () => {
    const call = saidTwice();
    expect(call.session.timers.silence).toBeDefined();
    call.hear(cut('Déjeme'));
    expect(call.session.timers.silence).toBeUndefined();
  });

  it('takes back a goodbye that the model has not finished', () => {
    const call = said('Que esté bien, hasta');
    call.tool('end_call');
    expect(types(call.hear(cut('Que')))).toContain('abort_model');
    expect(started(call.wait(1500).ring('resume'))?.history.at(-1)).toEqual({ kind: 'note', code: 'continue' });
    expect(types(call.model('¿Algo más?'))).not.toContain('end_session');
    expect(call.session.timers.silence).toBeDefined();
  });

  it('means nothing before the call began', () => {
    expect(new Rehearsal().hear(cut('Hola'))).toEqual([]);
  });

  it('means nothing after the line was lost', () => {
    const call = saidTwice();
    call.hear({ type: 'socket_closed', code: 1006 });
    expect(call.hear(cut('Déjeme'))).toEqual([]);
  });
});

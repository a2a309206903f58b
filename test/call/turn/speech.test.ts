import { describe, expect, it } from 'vitest';
import { cutAtClause, fromWordAt, playedUpTo } from '../../../src/call/turn/clauses.ts';
import { openedCall, opening, Rehearsal, says, setup, spoken, started } from './rehearsal.ts';

describe('streamed text', () => {
  it.each([
    ['Sí, cla', 'Sí,', ' cla'],
    ['Cuesta 1.500 UF y', '', 'Cuesta 1.500 UF y'],
    ['Cuesta 1.500.', '', 'Cuesta 1.500.'],
    ['Claro. ¿Le parece? Bien', 'Claro. ¿Le parece?', ' Bien'],
    ['Dijo "ya." Y', 'Dijo "ya."', ' Y'],
    ['   ', '', '   '],
  ])('%j is cut after its last whole clause', (text, ready, rest) => {
    expect(cutAtClause(text)).toEqual({ ready, rest });
  });

  it('goes out without a mark when it grows too long', () => {
    const { ready, rest } = cutAtClause('palabra '.repeat(20) + 'fin');
    expect(ready.endsWith(' ')).toBe(true);
    expect(rest).toBe('fin');
  });

  it.each([
    ['the whole so far', 'Hola, soy Ana', 5, 'Hola, soy', 9],
    ['the next piece', 'Hola, soy Ana', 5, 'soy', 9],
    ['words of something else', 'Hola, soy Ana', 5, 'adiós', 5],
    ['the same words again', 'sí sí sí', 2, 'sí', 5],
  ])('is heard up to where %s ends', (_, sent, heard, played, end) => {
    expect(playedUpTo(sent, heard, played)).toBe(end);
  });

  it.each([
    ['Tengo dos opciones', 8, 'dos opciones'],
    ['Tengo dos opciones', 5, ' dos opciones'],
    ['Tengo', 0, 'Tengo'],
    ['Tengo', 5, ''],
  ])('%j goes on from a whole word after offset %i', (text, end, rest) => {
    expect(fromWordAt(text, end)).toBe(rest);
  });
});

describe('the opening line', () => {
  it('comes from the first round of the model and cannot be interrupted', () => {
    const call = new Rehearsal();
    const round = started(call.hear({ type: 'session_started', ...setup }));
    expect(round).toMatchObject({ generation: 1, opening: true, history: [] });
    expect(says(call.model(opening)).every(({ interruptible }) => !interruptible)).toBe(true);
  });

  it('is not restarted by the caller who picks up, and later words are answered after it', () => {
    const call = new Rehearsal();
    call.hear({ type: 'session_started', ...setup });
    expect(started(call.prompt('¿Aló?'))).toBeUndefined();
    call.model('Hola, soy el asistente. ', false);
    call.hear({ type: 'agent_speaking', on: true });
    expect(started(call.wait(900).prompt('¿Quién habla?'))).toBeUndefined();
    expect(started(call.model('¿Es un buen momento?'))).toBeUndefined();
    const round = started(call.hear({ type: 'agent_speaking', on: false }));
    expect(round?.opening).toBe(false);
  });
});

describe('a talk cycle', () => {
  it('sends whole clauses with their spacing and closes once', () => {
    const call = openedCall();
    call.prompt('¿Cuánto cuesta?');
    const said = [
      ...call.model('Cuesta 1.5', false),
      ...call.model('00 UF, ', false),
      ...call.model('más gastos. ¿Le'),
    ];
    expect(says(said).map(({ text, last }) => [text, last])).toEqual([
      ['Cuesta 1.500 UF,', false],
      [' más gastos.', false],
      [' ¿Le', true],
    ]);
    expect(new Set(says(said).map(({ cycle }) => cycle)).size).toBe(1);
    expect(spoken(said)).toBe('Cuesta 1.500 UF, más gastos. ¿Le');
  });

  it('ignores words of an old round', () => {
    const call = openedCall();
    call.prompt('Hola');
    const { generation } = call.session;
    call.wait(2000).prompt('¿Me oye?');
    expect(call.hear({ type: 'model_text', generation, text: 'Tarde. Ya' })).toEqual([]);
  });
});

describe('prompts in quick succession', () => {
  it('are one turn within 300 ms and two after it', () => {
    const call = openedCall();
    call.prompt('Busco');
    call.wait(300);
    const merged = call.prompt('un departamento');
    expect(started(merged)?.history.at(-1)).toMatchObject({ text: 'Busco un departamento' });
    call.wait(301);
    expect(started(call.prompt('en Ñuñoa'))?.history.at(-1)).toMatchObject({ text: 'en Ñuñoa' });
    expect(merged[0]).toMatchObject({ type: 'abort_model' });
  });

  it('do not take the turn when they only follow along', () => {
    const call = openedCall();
    call.prompt('Cuénteme');
    call.model('Es un edificio nuevo, con', false);
    expect(call.prompt('Ajá, claro')).toEqual([]);
    expect(call.lines.at(-1)).toMatchObject({ speaker: 'customer', text: 'Ajá, claro' });
  });
});

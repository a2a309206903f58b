import { describe, expect, it } from 'vitest';
import type { Rehearsal } from './rehearsal.ts';
import { openedCall, spoken, started, types } from './rehearsal.ts';

function answered(text: string, done = true): Rehearsal {
  const call = openedCall();
  call.prompt('¿Qué tienen?');
  call.model(text, done);
  call.hear({ type: 'agent_speaking', on: true });
  return call;
}

const answer = 'Tengo dos opciones, una en Providencia y otra en Ñuñoa.';

describe('a caller who interrupts', () => {
  it('stops the model, and nothing more of that talk cycle is sent', () => {
    const call = answered('Tengo dos opciones, una', false);
    const { generation } = call.session;
    const commands = call.hear({ type: 'interrupt', heard: 'Tengo dos', durationMs: 700 });
    expect(types(commands)).toContain('abort_model');
    expect(call.session.generation).toBe(generation + 1);
    expect(call.hear({ type: 'model_text', generation, text: ' en Ñuñoa. Y' })).toEqual([]);
    expect(call.hear({ type: 'model_done', generation })).toEqual([]);
  });

  it('leaves in history and transcript what was heard, apart from what was generated', () => {
    const call = answered(answer);
    call.hear({ type: 'interrupt', heard: 'Tengo dos opciones, una', durationMs: 1500 });
    expect(call.lines.at(-1)).toMatchObject({
      speaker: 'bot',
      text: 'Tengo dos opciones, una',
      generatedText: answer,
      interrupted: true,
    });
    const round = started(call.wait(600).prompt('¿Y el precio?'));
    expect(round?.history.at(-2)).toMatchObject({
      kind: 'agent',
      text: 'Tengo dos opciones, una',
      interrupted: true,
    });
  });

  it('is believed by played tokens when the interruption names no words', () => {
    const call = answered(answer);
    call.hear({ type: 'tokens_played', text: 'Tengo dos' });
    call.hear({ type: 'interrupt', heard: '', durationMs: 0 });
    expect(call.lines.at(-1)?.text).toBe('Tengo dos');
  });

  it('heard as many words as are named when the voice spelled them out', () => {
    const call = answered('Son 1.500 UF en total.');
    call.hear({ type: 'interrupt', heard: 'Son mil', durationMs: 900 });
    expect(call.lines.at(-1)?.text).toBe('Son 1.500');
  });
});

describe('an interruption without words', () => {
  it('is over after 1.5 s: the agent goes on from the unheard part', () => {
    const call = answered(answer);
    const cut = call.hear({ type: 'interrupt', heard: 'Tengo dos opciones,', durationMs: 1 });
    expect(cut).toContainEqual(expect.objectContaining({ name: 'resume', delay: 1500 }));
    const commands = call.wait(1500).ring('resume');
    expect(spoken(commands)).toBe('Como le decía, una en Providencia y otra en Ñuñoa.');
    call.hear({ type: 'interrupt', heard: 'Como', durationMs: 1 });
    const again = call.wait(1500).ring('resume');
    expect(spoken(again)).toBe('Como le decía, una en Providencia y otra en Ñuñoa.');
  });

  it('is remembered over a second cough', () => {
    const call = answered(answer);
    call.hear({ type: 'interrupt', heard: 'Tengo dos opciones,', durationMs: 1 });
    call.wait(500).hear({ type: 'interrupt', heard: '', durationMs: 1 });
    expect(spoken(call.wait(1500).ring('resume'))).toContain('una en Providencia');
  });

  it('lets the model go on when it was cut off itself', () => {
    const call = answered('Tengo dos opciones, una', false);
    call.hear({ type: 'interrupt', heard: 'Tengo', durationMs: 1 });
    const round = started(call.wait(1500).ring('resume'));
    expect(round?.history.at(-1)).toEqual({ kind: 'note', code: 'continue' });
  });

  it('is waited for while the caller still makes a sound', () => {
    const call = answered(answer);
    call.hear({ type: 'interrupt', heard: 'Tengo', durationMs: 1 });
    call.hear({ type: 'caller_speaking', on: true });
    expect(types(call.wait(1500).ring('resume'))).toEqual(['set_timer']);
    call.hear({ type: 'caller_speaking', on: false });
    expect(spoken(call.wait(1500).ring('resume'))).toContain('Como le decía, dos opciones');
  });

  it('is not one when the prompt comes: nothing is resumed', () => {
    const call = answered(answer);
    call.hear({ type: 'interrupt', heard: 'Tengo', durationMs: 1 });
    call.prompt('Perdón, ¿dónde?');
    expect(call.session.timers.resume).toBeUndefined();
    expect(call.session.cut).toBeNull();
  });
});

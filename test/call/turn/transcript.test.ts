import { describe, expect, it } from 'vitest';
import { openSession } from '../../../src/call/turn/session.ts';
import { transcript } from './transcript.ts';
import { maxDuration, openedCall, opening } from './rehearsal.ts';

describe('the transcript', () => {
  it('has one line per talk cycle and per prompt, with the moment each began', () => {
    const call = openedCall();
    call.wait(1000).prompt('Sí, dígame');
    call.wait(500).model('¿Qué busca?');
    call.wait(3000).prompt('Un departamento');
    const lines = transcript(openSession({ maxDuration }), call.events);
    const plain = { generatedText: null, interrupted: false, confidence: null };
    expect(lines).toEqual([
      { seq: 1, speaker: 'bot', text: opening, ...plain, offsetSeconds: 0 },
      { seq: 2, speaker: 'customer', text: 'Sí, dígame', ...plain, offsetSeconds: 5 },
      { seq: 3, speaker: 'bot', text: '¿Qué busca?', ...plain, offsetSeconds: 5.5 },
      { seq: 4, speaker: 'customer', text: 'Un departamento', ...plain, offsetSeconds: 8.5 },
    ]);
    expect(call.lines).toEqual(lines);
  });

  it('gets a line of the agent only when it was heard, so that an interruption corrects nothing', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo dos opciones. ¿Le interesa?');
    expect(call.lines.map(({ speaker }) => speaker)).toEqual(['bot', 'customer']);
    call.hear({ type: 'tokens_played', text: 'Tengo dos opciones. ¿Le interesa?' });
    expect(call.lines.at(-1)).toMatchObject({ seq: 3, text: 'Tengo dos opciones. ¿Le interesa?' });
  });

  it('believes played tokens more than the pauses of the voice', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo dos opciones. ¿Le interesa?');
    call.hear({ type: 'tokens_played', text: 'Tengo dos' });
    call.hear({ type: 'agent_speaking', on: false });
    expect(call.lines.at(-1)?.speaker).toBe('customer');
  });

  it('keeps what was generated and never heard when the caller hangs up', () => {
    const call = openedCall();
    call.prompt('Hola');
    call.model('Tengo dos opciones para usted.');
    call.hear({ type: 'tokens_played', text: 'Tengo dos' });
    call.hear({ type: 'carrier_ended', cause: 'completed', durationSeconds: 9 });
    expect(call.lines.at(-1)).toMatchObject({
      text: 'Tengo dos',
      generatedText: 'Tengo dos opciones para usted.',
      interrupted: true,
    });
  });

  it('keeps the confidence of the speech recogniser', () => {
    const call = openedCall();
    call.hear({ type: 'prompt', text: 'Hola', lang: 'es', last: true, confidence: 0.83 });
    expect(call.lines.at(-1)?.confidence).toBe(0.83);
  });
});

import type { RelayIn, RelayOut } from '../../../src/provider/voice/relay-codec.ts';

export const GREETING = 'Hola, soy un asistente virtual. ¿Es buen momento para hablar?';

export const QUESTIONS = [
  '¿Busca para vivir o para invertir?',
  'Muy bien. ¿En qué zona le interesa?',
  '¿Cuál es su presupuesto?',
  '¿En qué plazo quiere comprar?',
  '¿Sería con crédito o al contado?',
  '¿Cuáles son sus ingresos mensuales?',
  '¿Qué día y hora le acomoda para la visita?',
  'Entonces el martes a las cinco, ¿es correcto?',
];

const GOODBYE = 'Quedamos así. Que tenga un buen día.';

/** The simplest agent that holds a call: a question per prompt, then a goodbye, and the end once that was heard. */
export class FakeAgent {
  #asked = 0;

  /** What it says to one frame. It survives a lost socket, as a call's events do. */
  answer(frame: RelayIn | { type: 'unknown' }): RelayOut[] {
    if (frame.type === 'info' && frame.value === GOODBYE) return [{ type: 'end', handoffData: '{"outcome":"agreed"}' }];
    if (frame.type === 'dtmf' && frame.digit === '9') return [{ type: 'end', handoffData: '{"outcome":"opted_out"}' }];
    if (frame.type !== 'prompt') return [];
    if (/no me llamen/i.test(frame.voicePrompt)) return [{ type: 'end', handoffData: '{"outcome":"opted_out"}' }];
    const wasLost = /repetir/.test(frame.voicePrompt);
    if (wasLost) this.#asked -= 1;
    const question = QUESTIONS[this.#asked++];
    return this.#spoken(question ?? GOODBYE);
  }

  #spoken(text: string): RelayOut[] {
    if (text === GOODBYE) return [{ type: 'text', token: text, last: true }];
    const half = Math.floor(text.length / 2);
    return [
      { type: 'text', token: text.slice(0, half), last: false },
      { type: 'text', token: text.slice(half), last: true },
    ];
  }
}

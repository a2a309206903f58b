import { describe, expect, it } from 'vitest';

import { readIntent } from '../../src/agent/spanish/read-intent.ts';

describe('asking not to be contacted', () => {
  it.each([
    'No me llamen más, por favor. Sáquenme de la lista.',
    'quiten mi número',
    'no me vuelvan a llamar',
    'No quiero que me llamen',
    'no quiero más llamadas',
    'dejen de molestar',
    'borren mis datos',
    'No molestar',
    'no me escriban más',
  ])('is heard in "%s"', (text) => {
    expect(readIntent(text)).toBe('opt_out');
  });

  it.each([
    'no me llamen más tarde de las ocho',
    'ahora no puedo, llámeme más tarde',
    'no me llame hoy, mejor mañana',
    'la baja de precio me interesa',
    'me gusta, no más que eso',
    'no quiero que me llamen ahora',
    'prefiero que me llamen',
    'no quiero darme de baja',
    'quiero que borren la cita de la lista',
    'borren mi segundo número, el otro es bueno',
  ])('is not heard in "%s"', (text) => {
    expect(readIntent(text)).not.toBe('opt_out');
  });
});

describe('what a caller wants besides answering', () => {
  it.each([
    ['quiero hablar con una persona', 'wants_person'],
    ['número equivocado', 'wrong_person'],
    ['no me interesa, gracias', 'not_interested'],
    ['ya compramos', 'not_interested'],
    ['estoy manejando', 'bad_moment'],
    ['Ahora no puedo', 'bad_moment'],
    ['¿quién habla?', 'asks_who'],
    ['¿es usted un robot?', 'asks_who'],
    ['¿de qué se trata?', 'asks_why'],
    ['¿de dónde sacaron mi número?', 'asks_source'],
    ['¿cómo?', 'asks_again'],
    ['chao', 'goodbye'],
    ['no me interesa Providencia', null],
    ['para vivir en Ñuñoa', null],
  ])('in "%s" is %s', (text, intent) => {
    expect(readIntent(text)).toBe(intent);
  });
});

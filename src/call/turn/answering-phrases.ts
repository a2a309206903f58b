import { normalize } from '../../text/normalize.ts';

const machinePhrases = [
  'deje su mensaje',
  'deje un mensaje',
  'deja tu mensaje',
  'despues del tono',
  'despues de la senal',
  'buzon de voz',
  'casilla de voz',
  'correo de voz',
  'no puedo atender',
  'no se encuentra disponible',
  'marque 1',
  'marque uno',
];

const backchannels = new Set('aja si mm mmm mhm ya claro dale ok okey vale listo bueno perfecto entiendo'.split(' '));

function plain(text: string): string {
  return normalize(text, 'NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** Words that only a voicemail or a phone menu says when it answers. */
export function soundsLikeMachine(text: string): boolean {
  const spoken = ` ${plain(text)} `;
  return machinePhrases.some((phrase) => spoken.includes(` ${phrase} `));
}

/** "Ajá", "sí, claro": the caller follows, and does not want the turn. */
export function isBackchannel(text: string): boolean {
  const words = plain(text).split(' ');
  return words.length <= 3 && words.every((word) => backchannels.has(word));
}

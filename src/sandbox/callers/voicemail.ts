import type { Persona } from './caller.ts';
import { hangUp, wait } from './caller.ts';

/** A machine: gives its greeting, records for a while and hangs up. */
export const voicemail: Persona = {
  picksUp: 'machine',
  opening: ({ name }) =>
    `Hola, te has comunicado con ${name}. Ahora no puedo atenderte. Deja tu mensaje después del tono.`,
  newCaller: () => ({
    patience: () => Infinity,
    react: ({ silences }) => (silences < 4 ? wait : hangUp),
  }),
  reply: () => null,
};

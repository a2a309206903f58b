import type { Persona } from './caller.ts';
import { hangUp, wait } from './caller.ts';

/** Picks up and never says a word; puts the phone down after about a minute and a half of nothing. */
export const silent: Persona = {
  picksUp: 'human',
  newCaller: () => ({
    patience: () => Infinity,
    react: ({ silences }) => (silences < 12 ? wait : hangUp),
  }),
  reply: () => null,
};

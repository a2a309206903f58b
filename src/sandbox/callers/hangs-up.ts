import { answeringCaller } from './answers.ts';
import type { Persona } from './caller.ts';
import { hangUp } from './caller.ts';

const HEARD_BEFORE_HANGING_UP = 12;

/** Answers once and hangs up in the middle of the next sentence. */
export const hangsUp: Persona = {
  picksUp: 'human',
  newCaller(profile) {
    const caller = answeringCaller(profile);
    return {
      patience: (turn) => (turn === 0 ? Infinity : HEARD_BEFORE_HANGING_UP),
      react: (heard) => (heard.wasCut ? hangUp : caller.react(heard)),
    };
  },
  reply: () => null,
};

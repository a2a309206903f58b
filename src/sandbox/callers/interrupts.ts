import { answeringCaller } from './answers.ts';
import type { Persona } from './caller.ts';
import { say } from './caller.ts';
import { answerTo } from './topics.ts';

const HEARD_BEFORE_CUTTING_IN = 24;

/** Talks over every other turn, then answers like anybody. */
export const interrupts: Persona = {
  picksUp: 'human',
  newCaller(profile) {
    const caller = answeringCaller(profile);
    return {
      patience: (turn) => (turn % 2 === 1 ? HEARD_BEFORE_CUTTING_IN : Infinity),
      react: (heard) => (heard.wasCut ? say('Perdone, ¿me lo puede repetir?') : caller.react(heard)),
    };
  },
  reply: answerTo,
};

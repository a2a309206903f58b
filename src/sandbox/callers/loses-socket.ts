import { answeringCaller } from './answers.ts';
import type { Persona } from './caller.ts';
import { answerTo } from './topics.ts';

/** Answers like anybody, but the line to our side breaks while the second answer is given. */
export const losesSocket: Persona = {
  picksUp: 'human',
  newCaller(profile) {
    const caller = answeringCaller(profile);
    let spoken = 0;
    return {
      patience: () => Infinity,
      react(heard) {
        const move = caller.react(heard);
        if (move.does !== 'say') return move;
        spoken += 1;
        return spoken === 2 ? { does: 'lose_socket', text: move.text } : move;
      },
    };
  },
  reply: answerTo,
};

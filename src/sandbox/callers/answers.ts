import type { Caller, Persona } from './caller.ts';
import { hangUp, reactToSilence, say } from './caller.ts';
import type { Profile } from './profile.ts';
import { answerTo, isFarewell } from './topics.ts';

/** Listens to the end and answers what is asked; hangs up after a goodbye. */
export function answeringCaller(profile: Profile): Caller {
  return {
    patience: () => Infinity,
    react({ text, silences }) {
      if (silences > 0) return reactToSilence(silences);
      const answer = answerTo(text, profile);
      return answer === null && isFarewell(text) ? hangUp : say(answer);
    },
  };
}

export const answers: Persona = { picksUp: 'human', newCaller: answeringCaller, reply: answerTo };

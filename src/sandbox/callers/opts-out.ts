import { answeringCaller } from './answers.ts';
import type { Caller, CallerMove, Persona } from './caller.ts';
import { say } from './caller.ts';
import type { Profile } from './profile.ts';

/** Wants to be left alone, and says so once; a question after that is answered like anybody's. */
export const optsOut: Persona = optingOut(say('No me llamen más, por favor. Sáquenme de la lista.'));

/** The same by key 9. */
export const optsOutByKey: Persona = optingOut({ does: 'press', digit: '9' });

function optingOut(move: CallerMove): Persona {
  return {
    picksUp: 'human',
    newCaller: (profile) => callerWhoFirst(move, profile),
    reply: () => 'BAJA',
  };
}

function callerWhoFirst(move: CallerMove, profile: Profile): Caller {
  const caller = answeringCaller(profile);
  let isSaid = false;
  return {
    patience: () => Infinity,
    react(heard) {
      if (isSaid || heard.silences > 0) return caller.react(heard);
      isSaid = true;
      return move;
    },
  };
}

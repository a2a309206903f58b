import type { Profile } from './profile.ts';

/** How a person behaves on the phone and by message. */
export interface Persona {
  /** What happens to a phone that rings. */
  picksUp: 'human' | 'machine' | 'no_answer' | 'busy';
  /** Said on picking up, whatever the other side says. */
  opening?: (profile: Profile) => string;
  newCaller(profile: Profile): Caller;
  /** The answer to a message; null for none. */
  reply(body: string, profile: Profile): string | null;
}

export interface Caller {
  /** How many characters of this turn (counted from 0) the caller hears before cutting in; Infinity is to the end. */
  patience(turn: number): number;
  /** What the caller does when the agent is quiet, or after cutting in. */
  react(heard: Heard): CallerMove;
}

export interface Heard {
  turn: number;
  /** What reached the ear; '' after a silence. */
  text: string;
  wasCut: boolean;
  /** Silences of some seconds in a row, this one included; 0 when something was heard. */
  silences: number;
}

export type CallerMove =
  | { does: 'say'; text: string }
  | { does: 'wait' }
  | { does: 'press'; digit: string }
  | { does: 'hang_up' }
  /** The line to our side breaks; the person goes on talking. */
  | { does: 'lose_socket'; text: string };

export const wait: CallerMove = { does: 'wait' };
export const hangUp: CallerMove = { does: 'hang_up' };

/** Says the text, or nothing when there is none. */
export function say(text: string | null): CallerMove {
  return text === null ? wait : { does: 'say', text };
}

/** What most people do when nobody speaks: ask once, then hang up. */
export function reactToSilence(silences: number): CallerMove {
  if (silences === 1) return say('¿Aló? ¿Me escucha?');
  return silences < 4 ? wait : hangUp;
}

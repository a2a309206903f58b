import { answers } from './answers.ts';
import type { Persona } from './caller.ts';
import { hangsUp } from './hangs-up.ts';
import { interrupts } from './interrupts.ts';
import { losesSocket } from './loses-socket.ts';
import { busy, noAnswer } from './never-there.ts';
import { optsOut, optsOutByKey } from './opts-out.ts';
import { silent } from './silent.ts';
import { voicemail } from './voicemail.ts';

const personas = {
  answers,
  silent,
  interrupts,
  'hangs-up': hangsUp,
  voicemail,
  'opts-out': optsOut,
  'opts-out-by-key': optsOutByKey,
  'loses-socket': losesSocket,
  'no-answer': noAnswer,
  busy,
} satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;

export const personaNames = Object.keys(personas) as [PersonaName, ...PersonaName[]];

export function personaNamed(name: PersonaName): Persona {
  return personas[name];
}

import { answers } from './answers.ts';
import type { Persona } from './caller.ts';

/** The phone rings out; messages are left unanswered as well. */
export const noAnswer: Persona = { ...answers, picksUp: 'no_answer', reply: () => null };

/** The line is busy; messages are answered. */
export const busy: Persona = { ...answers, picksUp: 'busy' };

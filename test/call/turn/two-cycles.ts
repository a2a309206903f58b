import { openedCall, type Rehearsal } from './rehearsal.ts';

export const first = 'Déjeme ver qué horas quedan esta semana.';
export const second = 'Hay a las cinco, y también a las seis.';

/** The model said the first part of its answer and has what it looked up for the second. */
export function lookedUp(): Rehearsal {
  const call = openedCall();
  call.prompt('¿Qué horas tiene?');
  call.model(first, false);
  call.tool('find_slots');
  call.done();
  call.hear({ type: 'tool_result', toolCallId: 'find_slots', ok: true, result: [] });
  return call;
}

/** Two talk cycles of one answer, a tool between them; neither is known to be heard. */
export function saidTwice(): Rehearsal {
  const call = lookedUp();
  call.model(second);
  return call;
}

import type { TurnCommand } from '../../../src/call/turn/commands.ts';
import type { TimerName } from '../../../src/call/turn/events.ts';
import { openedCall, Rehearsal, setup } from './rehearsal.ts';

export const goodbye = 'Hasta luego, que esté bien.';

export const lost = { type: 'socket_closed', code: 1006 } as const;
export const back = { type: 'session_started', ...setup, resumed: true } as const;

/** The relay is there, and the opening line is still being thought of. */
export function begunCall(): Rehearsal {
  const call = new Rehearsal();
  call.hear({ type: 'session_started', ...setup });
  return call;
}

/** The caller asked something, and the model has not said a word yet. */
export function askedCall(): Rehearsal {
  const call = openedCall();
  call.prompt('¿Qué tienen?');
  return call;
}

/** The model wants to end the call by this tool, and its round is not over. */
export function almostOver(tool: 'end_call' | 'transfer' = 'end_call'): Rehearsal {
  const call = askedCall();
  call.model(goodbye, false);
  call.tool(tool);
  return call;
}

/** The last words are sent, and the caller has not heard them all. */
export function closingCall(tool: 'end_call' | 'transfer' = 'end_call'): Rehearsal {
  const call = almostOver(tool);
  call.done();
  return call;
}

/** The socket closed while the agent listened. */
export function lostCall(): Rehearsal {
  const call = openedCall();
  call.hear(lost);
  return call;
}

export function runningClocks(call: Rehearsal): string[] {
  return Object.keys(call.session.timers).toSorted();
}

export function clocksSet(commands: readonly TurnCommand[]): Partial<Record<TimerName, number>> {
  const set = commands.filter((command) => command.type === 'set_timer');
  return Object.fromEntries(set.map(({ name, delay }) => [name, delay]));
}

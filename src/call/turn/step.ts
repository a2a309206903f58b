import type { TurnCommand } from './commands.ts';
import type { TimerName } from './events.ts';
import type { TalkSession } from './session.ts';
import type { TranscriptLine } from './transcript-line.ts';

/** One event at work: `session` is this step's own copy, whose fields may be replaced. */
export interface Step {
  readonly at: number;
  readonly session: TalkSession;
  readonly commands: TurnCommand[];
  readonly lines: TranscriptLine[];
}

/** Replaces the timer of that name; what an older one says later is recognised by its token. Delay in ms. */
export function setTimer(step: Step, name: TimerName, delay: number): void {
  const { session } = step;
  session.lastToken += 1;
  session.timers = { ...session.timers, [name]: session.lastToken };
  step.commands.push({ type: 'set_timer', name, token: session.lastToken, delay });
}

export function cancelTimer(step: Step, ...names: TimerName[]): void {
  for (const name of names) {
    const { [name]: token, ...others } = step.session.timers;
    if (token === undefined) continue;
    step.session.timers = others;
    step.commands.push({ type: 'cancel_timer', name, token });
  }
}

export function cancelAllTimers(step: Step): void {
  cancelTimer(step, ...(Object.keys(step.session.timers) as TimerName[]));
}

/** True when nothing is under way and the caller has the word. */
export function isListening({ session }: Step): boolean {
  const isBusy = session.model !== null || session.tools.length > 0 || session.cut !== null;
  return session.phase === 'talking' && !isBusy;
}

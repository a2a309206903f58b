import { onResume } from './barge-in.ts';
import { closeAtCap } from './call-over.ts';
import { onReconnectOver } from './connection.ts';
import type { TimerName, TurnEventOf } from './events.ts';
import { onModelDead, onModelSlow } from './model-failure.ts';
import { onFiller } from './model-turn.ts';
import { onFarewellOver } from './opt-out.ts';
import { onSilence } from './silence.ts';
import type { Step } from './step.ts';

const alarms: Readonly<Record<TimerName, (step: Step) => void>> = {
  silence: onSilence,
  resume: onResume,
  filler: onFiller,
  model_slow: onModelSlow,
  model_dead: onModelDead,
  farewell: onFarewellOver,
  reconnect: onReconnectOver,
  max_duration: closeAtCap,
};

/** A timer that was replaced or cancelled has another token and means nothing. */
export function onTimer(step: Step, { name, token }: TurnEventOf<'timer'>): void {
  const { [name]: current, ...others } = step.session.timers;
  if (current !== token) return;
  step.session.timers = others;
  alarms[name](step);
}

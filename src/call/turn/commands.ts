import type { JsonObject, TimerName } from './events.ts';
import type { History } from './history.ts';
import type { CallEndReason, CallOutcome } from './outcome.types.ts';

/** Goes with the end of the relay session; tells the next leg why a person takes over. */
export interface Handoff {
  readonly reason: 'requested' | 'model_failed';
  readonly details: JsonObject;
}

/** One text frame. All frames of a `cycle` are one talk cycle; `last` closes it. */
export interface SayCommand {
  readonly type: 'say';
  readonly cycle: number;
  readonly generation: number;
  readonly text: string;
  readonly last: boolean;
  readonly interruptible: boolean;
  readonly preemptible: boolean;
}

export interface StartModelCommand {
  readonly type: 'start_model';
  readonly generation: number;
  /** 2 is the one retry: the shell may take another model for it. */
  readonly attempt: 1 | 2;
  readonly opening: boolean;
  readonly mayUseTools: boolean;
  readonly history: History;
}

/** All that a step may ask of the shell. Delays are milliseconds; a timer replaces the one of the same name. */
export type TurnCommand =
  | SayCommand
  | StartModelCommand
  | { readonly type: 'abort_model'; readonly generation: number }
  | {
      readonly type: 'run_tool';
      readonly toolCallId: string;
      readonly name: string;
      readonly arguments: JsonObject;
    }
  | {
      readonly type: 'set_timer';
      readonly name: TimerName;
      readonly token: number;
      readonly delay: number;
    }
  | { readonly type: 'cancel_timer'; readonly name: TimerName; readonly token: number }
  | {
      readonly type: 'note_outcome';
      readonly outcome: CallOutcome;
      readonly endReason: CallEndReason;
    }
  | {
      readonly type: 'end_session';
      readonly reason: CallEndReason;
      readonly handoff: Handoff | null;
    }
  | { readonly type: 'hang_up'; readonly reason: CallEndReason };

import { phrases } from './engine-phrases.ts';
import { closeWith } from './ending.ts';
import type { TurnEventOf } from './events.ts';
import { startModel } from './model-run.ts';
import { CallEndReason } from './outcome.types.ts';
import { dropRest } from './speech.ts';
import { cancelTimer } from './step.ts';
import type { Step } from './step.ts';

export function onModelFailed(step: Step, event: TurnEventOf<'model_failed'>): void {
  if (step.session.model?.generation !== event.generation) return;
  modelFailed(step, event.retryable);
}

/** The running round came to nothing: one retry, then an apology and a person. */
export function modelFailed(step: Step, retryable: boolean): void {
  const { session } = step;
  const attempt = session.model?.attempt;
  session.model = null;
  session.closing = null;
  dropRest(step);
  cancelTimer(step, 'model_slow');
  // The round did get as far as its tools: their answers start the next one.
  if (session.tools.length > 0) return cancelTimer(step, 'model_dead');
  if (!retryable || attempt !== 1) return giveUp(step);
  if (session.turn.hasSpoken) {
    session.history = [...session.history, { kind: 'note', code: 'continue' }];
  }
  startModel(step, 2);
}

/** No first word in time: the old try is dropped, the clock of the whole wait runs on. */
export function onModelSlow(step: Step): void {
  const { model } = step.session;
  if (model?.attempt !== 1) return;
  step.commands.push({ type: 'abort_model', generation: model.generation });
  startModel(step, 2);
}

export function onModelDead(step: Step): void {
  if (step.session.model) giveUp(step);
}

function giveUp(step: Step): void {
  const handoff = { reason: 'model_failed', details: {} } as const;
  const end = { reason: CallEndReason.FAILED, outcome: null, handoff };
  closeWith(step, end, phrases.technicalProblem);
}

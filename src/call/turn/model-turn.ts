import { phrases } from './engine-phrases.ts';
import { closeWith } from './ending.ts';
import type { TurnEventOf } from './events.ts';
import { modelFailed } from './model-failure.ts';
import { answerOwed, startModel } from './model-run.ts';
import { CallEndReason } from './outcome.types.ts';
import type { Closing } from './session.ts';
import { listen } from './silence.ts';
import { closeCycle, speak, speakStreamed } from './speech.ts';
import { cancelTimer } from './step.ts';
import type { Step } from './step.ts';

export function onModelText(step: Step, event: TurnEventOf<'model_text'>): void {
  if (step.session.model?.generation !== event.generation) return;
  cancelTimer(step, 'filler', 'model_slow', 'model_dead');
  speakStreamed(step, event.text);
}

/** The round is over: the call ends, the tools are waited for, another round follows, or the caller has the word. */
export function onModelDone(step: Step, event: TurnEventOf<'model_done'>): void {
  const { session } = step;
  if (session.model?.generation !== event.generation) return;
  closeCycle(step);
  const isEmpty = !session.turn.hasSpoken && !session.turn.needsRound && !session.closing;
  if (isEmpty) return modelFailed(step, true);
  session.model = null;
  cancelTimer(step, 'model_slow', 'model_dead');
  if (session.closing) return closeWith(step, session.closing, lastWords(step, session.closing));
  if (session.tools.length > 0) return;
  cancelTimer(step, 'filler');
  if (session.turn.needsRound) startModel(step);
  else if (session.replyOwed && !session.agentSpeaking) answerOwed(step);
  else listen(step);
}

function lastWords({ session }: Step, { reason }: Closing): string | null {
  if (session.turn.hasSpoken) return null;
  return reason === CallEndReason.TRANSFERRED ? phrases.transferring : phrases.farewell;
}

/** The model or a tool keeps the caller waiting. The real answer may cut the filler off. */
export function onFiller(step: Step): void {
  const { session } = step;
  const isWaiting = session.model !== null || session.tools.length > 0;
  const { opening, hasFilled } = session.turn;
  const mayFill = session.phase === 'talking' && session.cut === null && !opening && !hasFilled;
  const filler = phrases.fillers[session.fillersSaid % phrases.fillers.length];
  if (!isWaiting || !mayFill || filler === undefined) return;
  session.fillersSaid += 1;
  session.turn = { ...session.turn, hasFilled: true };
  speak(step, filler, { preemptible: true });
}

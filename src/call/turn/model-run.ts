import { withToolResult } from './history.ts';
import type { NoteCode } from '../../agent/language-model.ts';
import { freshTurn } from './session.ts';
import { cancelTimer, setTimer } from './step.ts';
import type { Step } from './step.ts';
import { maxToolCallsPerTurn } from './tool-rules.ts';
import { SECOND } from '../../runtime/durations.ts';

const fillerAfter = 1.5 * SECOND;
const slowAfter = 4 * SECOND;
const deadAfter = 7 * SECOND;

/** Starts a round of the model on the history as it is. */
export function startModel(step: Step, attempt: 1 | 2 = 1): void {
  const { session } = step;
  const { opening, toolCalls, hasFilled } = session.turn;
  session.generation += 1;
  session.model = { generation: session.generation, attempt };
  session.turn = { ...session.turn, needsRound: false };
  session.replyOwed = false;
  cancelTimer(step, 'silence');
  step.commands.push({
    type: 'start_model',
    generation: session.generation,
    attempt,
    opening,
    mayUseTools: toolCalls < maxToolCallsPerTurn,
    history: session.history,
  });
  if (attempt === 1) setTimer(step, 'model_slow', slowAfter);
  if (attempt === 1 || session.timers.model_dead === undefined) {
    setTimer(step, 'model_dead', deadAfter);
  }
  if (attempt === 1 && !opening && !hasFilled) setTimer(step, 'filler', fillerAfter);
}

/** Whatever the model still sends belongs to an old generation from here on. */
export function stopModel(step: Step): void {
  const { session } = step;
  if (session.model) {
    step.commands.push({ type: 'abort_model', generation: session.model.generation });
  }
  session.model = null;
  session.generation += 1;
  cancelTimer(step, 'filler', 'model_slow', 'model_dead');
}

/** The model's turn to speak: at once, or, while a tool still writes, as soon as that is known. */
export function answer(step: Step, note?: NoteCode): void {
  const { session } = step;
  if (note) session.history = [...session.history, { kind: 'note', code: note }];
  if (session.tools.length > 0) {
    session.replyOwed = true;
    setTimer(step, 'filler', fillerAfter);
    return;
  }
  startModel(step);
}

/** Answers words that came while the agent could not be interrupted. */
export function answerOwed(step: Step): void {
  if (step.session.turn.opening) step.session.turn = freshTurn;
  answer(step);
}

/** Reading has no effect, so nobody waits for it any more; writing goes on and is told to the model. */
export function dropReadTools({ session }: Step): void {
  for (const { toolCallId, writes } of session.tools) {
    if (!writes) {
      session.history = withToolResult(session.history, toolCallId, false, 'cancelled');
    }
  }
  session.tools = session.tools.filter(({ writes }) => writes);
}

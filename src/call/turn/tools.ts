import { CallEndReason, CallOutcome } from './outcome.types.ts';
import type { ModelToolEvent, TurnEventOf } from './events.ts';
import { isKnownToolCall, lastCallerConfirms, withConfirmationUsed, withToolResult } from './history.ts';
import { answer, startModel } from './model-run.ts';
import { confirmOptOut, isOptingOut, startOptOut } from './opt-out.ts';
import type { Ending } from './session.ts';
import { closeCycle } from './speech.ts';
import { cancelTimer, setTimer } from './step.ts';
import type { Step } from './step.ts';
import { confirmedTools, maxToolCallsPerTurn } from './tool-rules.ts';
import { answerTool, runTool } from './tool-run.ts';
import { SECOND } from '../../runtime/durations.ts';

const fillerAfter = 0.7 * SECOND;

/** A tool the model calls: run, refused with the reason in the history, or the way to the end of the call. */
export function onModelTool(step: Step, call: ModelToolEvent): void {
  const { session } = step;
  const isStale = session.model?.generation !== call.generation;
  if (isStale || isKnownToolCall(session.history, call.toolCallId)) return;
  closeCycle(step);
  cancelTimer(step, 'model_slow', 'model_dead');
  const toolCalls = session.turn.toolCalls + 1;
  session.turn = { ...session.turn, toolCalls };
  if (toolCalls > maxToolCallsPerTurn) return answerTool(step, call, false, 'tool_limit');
  if (call.name === 'register_opt_out') return startOptOut(step, call);
  const end = endingOf(call);
  if (end) return intendToEnd(step, call, end);
  session.turn = { ...session.turn, needsRound: true };
  if (!confirmedTools.has(call.name)) runWithFiller(step, call);
  else if (lastCallerConfirms(session.history)) runConfirmed(step, call);
  else answerTool(step, call, false, 'needs_confirmation');
}

function endingOf({ name, arguments: details }: ModelToolEvent): Ending | null {
  if (name === 'end_call') {
    return { reason: CallEndReason.COMPLETED, outcome: null, handoff: null };
  }
  if (name !== 'transfer') return null;
  const handoff = { reason: 'requested', details } as const;
  return { reason: CallEndReason.TRANSFERRED, outcome: CallOutcome.TRANSFERRED, handoff };
}

// The call ends when the model's round is done: it may still have words to say.
function intendToEnd(step: Step, call: ModelToolEvent, end: Ending): void {
  answerTool(step, call, true, null);
  const unsaid = { farewellSent: false, voiceStarted: false, interrupted: false };
  step.session.closing = { ...end, ...unsaid };
}

function runConfirmed(step: Step, call: ModelToolEvent): void {
  step.session.history = withConfirmationUsed(step.session.history);
  runWithFiller(step, call);
}

function runWithFiller(step: Step, call: ModelToolEvent): void {
  runTool(step, call);
  const { opening, hasFilled } = step.session.turn;
  if (!opening && !hasFilled) setTimer(step, 'filler', fillerAfter);
}

/** What a tool answered. The model goes on when it has the answers to all its calls. */
export function onToolResult(step: Step, event: TurnEventOf<'tool_result'>): void {
  const { session } = step;
  const { toolCallId, ok, result } = event;
  const pending = session.tools.find((tool) => tool.toolCallId === toolCallId);
  if (!pending) return;
  session.tools = session.tools.filter((tool) => tool !== pending);
  session.history = withToolResult(session.history, toolCallId, ok, result);
  if (isOptingOut(step) && pending.name === 'register_opt_out') return confirmOptOut(step);
  goOn(step);
}

function goOn(step: Step): void {
  const { session } = step;
  const isBusy = session.tools.length > 0 || session.model !== null || session.cut !== null;
  if (session.phase !== 'talking' || isBusy) return;
  cancelTimer(step, 'filler');
  if (session.replyOwed) answer(step);
  else if (session.turn.needsRound) startModel(step);
}

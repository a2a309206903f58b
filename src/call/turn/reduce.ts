import { onTimer } from './alarms.ts';
import { onInterrupt } from './barge-in.ts';
import { enforceCap, onAnsweredBy, onCarrierEnded, onEnded } from './call-over.ts';
import { onDtmf, onPrompt } from './caller-turn.ts';
import type { TurnCommand } from './commands.ts';
import { onSessionStarted, onSocketClosed } from './connection.ts';
import type { TurnEvent, TurnEventOf, TurnEventType } from './events.ts';
import { onModelFailed } from './model-failure.ts';
import { onModelDone, onModelText } from './model-turn.ts';
import type { TalkSession } from './session.ts';
import { onCallerSpeaking } from './silence.ts';
import type { Step } from './step.ts';
import { onModelTool, onToolResult } from './tools.ts';
import type { TranscriptLine } from './transcript-line.ts';
import { onAgentSpeaking, onTokensPlayed } from './voice.ts';

export interface Reduction {
  readonly session: TalkSession;
  readonly commands: readonly TurnCommand[];
  /** Transcript lines that became final with this event. */
  readonly lines: readonly TranscriptLine[];
}

const reactions: {
  readonly [T in TurnEventType]: (step: Step, event: TurnEventOf<T>) => void;
} = {
  session_started: onSessionStarted,
  prompt: onPrompt,
  interrupt: onInterrupt,
  dtmf: onDtmf,
  tokens_played: onTokensPlayed,
  agent_speaking: onAgentSpeaking,
  caller_speaking: onCallerSpeaking,
  // The relay ignored a bad frame of ours; the session lives (64107).
  relay_error: ({ session }) => (session.relayErrors += 1),
  model_text: onModelText,
  model_tool: onModelTool,
  model_done: onModelDone,
  model_failed: onModelFailed,
  tool_result: onToolResult,
  timer: onTimer,
  socket_closed: onSocketClosed,
  answered_by: onAnsweredBy,
  carrier_ended: onCarrierEnded,
  ended: onEnded,
};

/**
 * What one event means for a call: the next session, what the shell must do, and the lines that became final.
 * Pure and total: the same events give the same session, and no order of events throws.
 */
export function reduce(session: Readonly<TalkSession>, event: TurnEvent): Reduction {
  const step: Step = { at: event.at, session: { ...session }, commands: [], lines: [] };
  if (session.phase !== 'over' || event.type === 'carrier_ended') {
    const react = reactions[event.type] as (step: Step, event: TurnEvent) => void;
    react(step, event);
    enforceCap(step);
  }
  return { session: step.session, commands: step.commands, lines: step.lines };
}

/** The session after these events: how a call is resumed by another process. */
export function replay(session: TalkSession, events: Iterable<TurnEvent>): TalkSession {
  let current = session;
  for (const event of events) current = reduce(current, event).session;
  return current;
}

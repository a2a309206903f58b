import type { Handoff } from './commands.ts';
import type { AnsweredBy } from '../../provider/voice/call-status.ts';
import type { CallSetup, CarrierCause, JsonObject, TimerName } from './events.ts';
import type { History } from './history.ts';
import type { CallEndReason, CallOutcome } from './outcome.types.ts';

type Phase = 'idle' | 'talking' | 'closing' | 'waiting_for_reconnect' | 'over';

/** Speech that was sent and is not a transcript line yet. Only the newest can be open. */
export interface TalkCycle {
  readonly cycle: number;
  readonly source: 'model' | 'engine';
  readonly text: string;
  /** Offset in `text` up to which the relay reported it as played. */
  readonly heard: number;
  readonly isOpen: boolean;
  readonly startedAt: number;
}

/** One turn of the agent: from a caller's words (or the start) until it listens again, over several model rounds. */
export interface AgentTurn {
  readonly opening: boolean;
  readonly toolCalls: number;
  readonly hasSpoken: boolean;
  readonly hasFilled: boolean;
  /** The running round called a tool, so another round follows. */
  readonly needsRound: boolean;
}

interface PendingTool {
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments: JsonObject;
  readonly writes: boolean;
}

/** Speech that was cut and is not yet known to be a real interruption. `complete`: the model had nothing more to say. */
export interface CutSpeech {
  readonly unheard: string;
  readonly complete: boolean;
  /** How often it was waited for words, because the caller made a sound. */
  readonly waits: number;
}

export interface Ending {
  readonly reason: CallEndReason;
  /** Null: what is known from the conversation. */
  readonly outcome: CallOutcome | null;
  readonly handoff: Handoff | null;
}

export interface Closing extends Ending {
  readonly farewellSent: boolean;
  readonly voiceStarted: boolean;
  readonly interrupted: boolean;
}

/** The whole state of a call's conversation; plain JSON. Top-level fields are replaced, nested ones never changed. */
export interface TalkSession {
  phase: Phase;
  /** Hard cap from session start, ms. */
  maxDuration: number;
  setup: CallSetup | null;
  startedAt: number | null;
  generation: number;
  cycle: number;
  lastSeq: number;
  lastToken: number;
  timers: Readonly<Partial<Record<TimerName, number>>>;
  model: { readonly generation: number; readonly attempt: 1 | 2 } | null;
  turn: AgentTurn;
  tools: readonly PendingTool[];
  history: History;
  speaking: readonly TalkCycle[];
  /** Generated, not yet a whole clause. */
  pendingText: string;
  /** The relay reports played tokens, so "heard" need not be guessed. */
  reportsPlayed: boolean;
  cut: CutSpeech | null;
  replyOwed: boolean;
  agentSpeaking: boolean;
  callerSpeaking: boolean;
  /** Turns the agent answered; what comes while it still opens the call is none. */
  callerTurns: number;
  lastPromptAt: number | null;
  silenceStep: number;
  fillersSaid: number;
  relayErrors: number;
  answeredBy: AnsweredBy | null;
  closing: Closing | null;
  outcome: CallOutcome | null;
  endReason: CallEndReason | null;
  carrier: { readonly cause: CarrierCause; readonly durationSeconds: number } | null;
}

export const freshTurn: AgentTurn = {
  opening: false,
  toolCalls: 0,
  hasSpoken: false,
  hasFilled: false,
  needsRound: false,
};

const blank: Omit<TalkSession, 'maxDuration'> = {
  phase: 'idle',
  setup: null,
  startedAt: null,
  generation: 0,
  cycle: 0,
  lastSeq: 0,
  lastToken: 0,
  timers: {},
  model: null,
  turn: { ...freshTurn, opening: true },
  tools: [],
  history: [],
  speaking: [],
  pendingText: '',
  reportsPlayed: false,
  cut: null,
  replyOwed: false,
  agentSpeaking: false,
  callerSpeaking: false,
  callerTurns: 0,
  lastPromptAt: null,
  silenceStep: 0,
  fillersSaid: 0,
  relayErrors: 0,
  answeredBy: null,
  closing: null,
  outcome: null,
  endReason: null,
  carrier: null,
};

/** The state before anything happened. `maxDuration` in ms. */
export function openSession({ maxDuration }: { maxDuration: number }): TalkSession {
  return { ...blank, maxDuration };
}

import type { AnsweredBy } from '../../provider/voice/call-status.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

/** What the relay says when its socket opens, already mapped from the provider's setup frame. */
export interface CallSetup {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly agentType: string;
  readonly customParameters: JsonObject;
}

export type TimerName =
  | 'silence'
  | 'resume'
  | 'filler'
  | 'model_slow'
  | 'model_dead'
  | 'farewell'
  | 'reconnect'
  | 'max_duration';

export type CarrierCause = 'completed' | 'no_answer' | 'busy' | 'failed' | 'cancelled';

/** Final words of the caller. The shell judges `optOut` and `yes` (null: neither a yes nor a no) before it stores the event. */
export interface PromptEvent {
  readonly type: 'prompt';
  readonly text: string;
  readonly lang: string;
  readonly last: boolean;
  readonly optOut?: boolean;
  readonly yes?: boolean | null;
  /** 0 to 1, when the speech recogniser tells. */
  readonly confidence?: number;
}

export interface ModelToolEvent {
  readonly type: 'model_tool';
  readonly generation: number;
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments: JsonObject;
}

type Happening =
  | (CallSetup & { readonly type: 'session_started'; readonly resumed?: boolean })
  | PromptEvent
  | { readonly type: 'interrupt'; readonly heard: string; readonly durationMs: number }
  | { readonly type: 'dtmf'; readonly digit: string }
  | { readonly type: 'tokens_played'; readonly text: string }
  | { readonly type: 'agent_speaking'; readonly on: boolean }
  | { readonly type: 'caller_speaking'; readonly on: boolean }
  | { readonly type: 'relay_error'; readonly description: string }
  | { readonly type: 'model_text'; readonly generation: number; readonly text: string }
  | ModelToolEvent
  | { readonly type: 'model_done'; readonly generation: number }
  | {
      readonly type: 'model_failed';
      readonly generation: number;
      readonly retryable: boolean;
      readonly reason: string;
    }
  | {
      readonly type: 'tool_result';
      readonly toolCallId: string;
      readonly ok: boolean;
      readonly result: JsonValue;
    }
  | { readonly type: 'timer'; readonly name: TimerName; readonly token: number }
  | { readonly type: 'socket_closed'; readonly code: number }
  | { readonly type: 'answered_by'; readonly who: AnsweredBy }
  | {
      readonly type: 'carrier_ended';
      readonly cause: CarrierCause;
      readonly durationSeconds: number;
    }
  /**
   * `operator`: somebody or the kill switch stops the call. `relay`: the provider says that the session is over.
   * `isAnswered`: somebody or something took the call, which is told before there is a conversation.
   */
  | { readonly type: 'ended'; readonly by: 'operator' | 'relay'; readonly isAnswered?: boolean };

/** All that can happen to a call, as it is stored. `at` is epoch milliseconds. */
export type TurnEvent = Happening & { readonly at: number };
export type TurnEventType = TurnEvent['type'];
export type TurnEventOf<T extends TurnEventType> = Extract<TurnEvent, { readonly type: T }>;

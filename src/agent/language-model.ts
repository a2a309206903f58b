import type { LeadFacts } from '../facts/catalogue.ts';
import type { AgentType } from './agent-type.ts';
import type { Sentiment } from './spanish/sentiment.ts';
import type { ToolDefinition } from './tools.ts';

/** Something the model must know that nobody said. */
export type NoteCode = 'continue' | 'line_dropped';

/** One entry of a conversation, oldest first. An agent's text is what was heard of it, not what was generated. */
export type Turn =
  | { readonly role: 'agent'; readonly text: string; readonly interrupted?: boolean }
  | { readonly role: 'caller'; readonly text: string }
  | {
      readonly role: 'tool';
      readonly id: string;
      readonly name: string;
      readonly arguments: Readonly<Record<string, unknown>>;
      /** Null while it runs. */
      readonly ok: boolean | null;
      readonly result: unknown;
    }
  | { readonly role: 'note'; readonly code: NoteCode };

/** The person talked to. `currency` (ISO 4217) is the money of their country, `zone` IANA. */
export interface LeadProfile {
  readonly firstName: string;
  readonly facts: LeadFacts;
  readonly country: string;
  readonly currency: string;
  readonly zone: string;
}

/** What each request knows of the conversation. `now` is ISO 8601. */
export interface Conversation {
  readonly agentType: AgentType;
  readonly locale: string;
  readonly brokerName: string;
  readonly lead: LeadProfile;
  readonly history: readonly Turn[];
  readonly now: string;
}

export interface TurnRequest extends Conversation {
  /** What the call is about, as it goes on after "Le llamo por": "su interés en una propiedad". */
  readonly purpose: string;
  readonly recording: boolean;
  readonly tools: readonly ToolDefinition[];
}

export type TurnOutput =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'tool';
      readonly id: string;
      /** As the model named it: it may be none of those offered. */
      readonly name: string;
      readonly arguments: Record<string, unknown>;
    };

export interface ReadMessageRequest extends Conversation {
  /** The message just received; `history` holds what came before it. */
  readonly text: string;
}

export const messageIntents = ['question', 'confirm', 'reject', 'opt_out', 'out_of_office', 'other'] as const;
export type MessageIntent = (typeof messageIntents)[number];

export interface MessageReading {
  facts: Partial<LeadFacts>;
  intent: MessageIntent;
  /** A time the person asks for or agrees to; ISO 8601, in the future. */
  wantsMeetingAt: string | null;
  /** What to answer, in Spanish; null for nothing. */
  reply: string | null;
}

export type SummarizeCallRequest = Conversation;

export const conversationOutcomes = [
  'completed',
  'meeting_scheduled',
  'call_back',
  'not_interested',
  'opted_out',
  'wrong_person',
  'transferred',
  'nobody_free',
  'incomplete',
  'no_conversation',
] as const;
/** How the conversation ended for the lead; how the line ended is the carrier's to tell. */
export type ConversationOutcome = (typeof conversationOutcomes)[number];

export interface CallSummary {
  /** Two to four Spanish sentences. */
  summary: string;
  facts: Partial<LeadFacts>;
  outcome: ConversationOutcome;
  sentiment: Sentiment;
  /** What to do next, as a Spanish sentence. */
  nextStep: string;
  /** Null when too little is known to tell. */
  financiallyApproved: boolean | null;
}

/** Whoever thinks for the agents. Failures are AppError PROVIDER_UNAVAILABLE; an aborted signal ends quietly. */
export interface LanguageModel {
  readonly name: string;
  /** One assistant turn, streamed; ends quietly when the signal aborts. */
  respond(request: TurnRequest, signal: AbortSignal): AsyncIterable<TurnOutput>;
  /** Facts, intent and a reply for a written message. */
  readMessage(request: ReadMessageRequest, signal: AbortSignal): Promise<MessageReading>;
  /** What a finished call came to. */
  summarizeCall(request: SummarizeCallRequest, signal: AbortSignal): Promise<CallSummary>;
}

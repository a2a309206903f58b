import type { NoteCode } from '../../agent/language-model.ts';
import type { JsonObject, JsonValue } from './events.ts';

interface CallerEntry {
  readonly kind: 'caller';
  readonly text: string;
  /** An explicit yes to a question of the model that was heard to its end, and that no tool has used yet. */
  readonly confirms: boolean;
}

/** What the caller heard of one talk cycle; never what was only generated. */
export interface AgentEntry {
  readonly kind: 'agent';
  readonly cycle: number;
  readonly text: string;
  readonly interrupted: boolean;
  readonly source: 'model' | 'engine';
}

/** A tool call with its answer in one place, so that a call is never left without one. `ok` is null while it runs. */
interface ToolEntry {
  readonly kind: 'tool';
  readonly toolCallId: string;
  readonly name: string;
  readonly arguments: JsonObject;
  readonly ok: boolean | null;
  readonly result: JsonValue;
}

export type HistoryEntry = CallerEntry | AgentEntry | ToolEntry | { readonly kind: 'note'; readonly code: NoteCode };
export type History = readonly HistoryEntry[];

/** Writes the answer into the entry of the tool call. */
export function withToolResult(history: History, toolCallId: string, ok: boolean, result: JsonValue): History {
  return history.map((entry) =>
    entry.kind === 'tool' && entry.toolCallId === toolCallId ? { ...entry, ok, result } : entry,
  );
}

/** Cuts an agent entry to what was heard; an entry of which nothing was heard disappears. */
export function withHeard(history: History, cycle: number, heard: string): History {
  return history.flatMap((entry): HistoryEntry[] => {
    if (entry.kind !== 'agent' || entry.cycle !== cycle) return [entry];
    return heard === '' ? [] : [{ ...entry, text: heard, interrupted: true }];
  });
}

export function isKnownToolCall(history: History, toolCallId: string): boolean {
  return history.some((entry) => entry.kind === 'tool' && entry.toolCallId === toolCallId);
}

export function lastAgentEntry(history: History): AgentEntry | undefined {
  return history.findLast((entry) => entry.kind === 'agent');
}

export function lastCallerConfirms(history: History): boolean {
  return history.findLast((entry) => entry.kind === 'caller')?.confirms ?? false;
}

/** One yes allows one write: whoever used it takes it away. */
export function withConfirmationUsed(history: History): History {
  return history.map((entry) => (entry.kind === 'caller' && entry.confirms ? { ...entry, confirms: false } : entry));
}

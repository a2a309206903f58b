import type { TurnRequest } from '../language-model.ts';
import type { EndReason, ToolName } from '../tools.ts';
import type { Topic } from './questions.ts';
import { wordings } from './questions.ts';
import type { Understanding } from './understanding.ts';

/** What an agent does next. `before` is said ahead of the question. */
export type Move =
  | { readonly does: 'ask'; readonly topic: Topic; readonly before?: string }
  | {
      readonly does: 'call';
      readonly tool: ToolName;
      readonly arguments: Record<string, unknown>;
      readonly before?: string;
    }
  | { readonly does: 'end'; readonly text: string; readonly reason: EndReason };

/** The goal of one agent type: the next move for what is understood so far. Pure. */
export type Script = (state: Understanding, request: TurnRequest) => Move;

/** Whether a topic may be asked (again): not after all its wordings failed. */
export function mayAsk(state: Understanding, topic: Topic): boolean {
  return (state.misses[topic] ?? 0) < wordings;
}

/** Whether the tool failed since the caller last spoke. */
export function hasFailed(state: Understanding, tool: ToolName): boolean {
  return state.recentTools.some(({ name, ok }) => name === tool && ok === false);
}

export function hasCalled(state: Understanding, tool: ToolName): boolean {
  return state.tools.some(({ name }) => name === tool);
}

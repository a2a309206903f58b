import type { JsonObject, JsonValue } from './events.ts';
import type { Step } from './step.ts';
import { writeTools } from './tool-rules.ts';

export interface ToolCall {
  toolCallId: string;
  name: string;
  arguments: JsonObject;
}

function remember({ session }: Step, call: ToolCall, ok: boolean | null, result: JsonValue): void {
  const { toolCallId, name } = call;
  const entry = { kind: 'tool' as const, toolCallId, name, arguments: call.arguments, ok, result };
  session.history = [...session.history, entry];
}

/** Hands the call to the shell; its answer comes as a `tool_result`. */
export function runTool(step: Step, call: ToolCall): void {
  const { toolCallId, name } = call;
  const command = { toolCallId, name, arguments: call.arguments };
  remember(step, call, null, null);
  const pending = { ...command, writes: writeTools.has(name) };
  step.session.tools = [...step.session.tools, pending];
  step.commands.push({ type: 'run_tool', ...command });
}

/** Answers the call here: it never reaches the shell. */
export function answerTool(step: Step, call: ToolCall, ok: boolean, result: JsonValue): void {
  remember(step, call, ok, result);
}

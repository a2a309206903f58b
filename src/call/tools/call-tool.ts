import type { CommandSource } from '../../storage/commit/command.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { JsonObject, JsonValue } from '../turn/events.ts';

/** One use of a tool by the agent of a call. */
export interface ToolUse {
  callId: string;
  leadId: string;
  toolCallId: string;
  arguments: JsonObject;
}

/** Does what the agent asked for and answers what the agent is told. An AppError is a refusal with its reason. */
export type CallTool = (scope: Scope, use: ToolUse) => Promise<JsonValue>;

/** Makes the commit of a tool the same one when it runs again after a crash. */
export function onceFor(operation: string, { callId, toolCallId, arguments: given }: ToolUse): CommandSource {
  const input: CommandSource['input'] = { ...given, idempotencyKey: `${callId}:${toolCallId}` };
  return { operation, input };
}

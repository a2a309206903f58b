import { AppError } from '../../errors.ts';
import { problemInWords } from '../../language/problems/problem.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { JsonValue } from '../turn/events.ts';
import { advanceStage } from './advance-stage.ts';
import type { CallTool, ToolUse } from './call-tool.ts';
import { registerOptOut } from './register-opt-out.ts';
import { saveFacts } from './save-facts.ts';
import { scheduleVisit } from './schedule-visit.ts';

/** What the agent can do besides talk. Transferring and ending are the turn engine's own: they never come here. */
const tools: Readonly<Record<string, CallTool>> = {
  save_facts: saveFacts,
  advance_stage: advanceStage,
  schedule_meeting: scheduleVisit,
  register_opt_out: registerOptOut,
};

const answerTimeout = 8000;

export interface ToolResult {
  ok: boolean;
  result: JsonValue;
}

/**
 * Always answers, and in time: a tool that hangs would hang the call. What comes late may still be
 * done. `before` is waited for first.
 */
export async function runTool(
  scope: Scope,
  name: string,
  use: ToolUse,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<ToolResult> {
  const tool = tools[name];
  if (!tool) return { ok: false, result: 'unknown_tool' };
  const late = Promise.withResolvers<ToolResult>();
  const timer = setTimeout(() => late.resolve({ ok: false, result: 'timeout' }), answerTimeout);
  try {
    const done = attempt(scope, name, use, async () => {
      await before();
      return tool(scope, use);
    });
    return await Promise.race([late.promise, done]);
  } finally {
    clearTimeout(timer);
  }
}

async function attempt(scope: Scope, name: string, use: ToolUse, act: () => Promise<JsonValue>): Promise<ToolResult> {
  try {
    return { ok: true, result: await act() };
  } catch (error) {
    if (error instanceof AppError) {
      const { reason, fields: [fault] = [] } = error.details;
      const why = reason ?? (fault ? problemInWords(fault, scope.language) : null);
      return { ok: false, result: { code: error.code, why } };
    }
    scope.log.error({ err: error, callId: use.callId, tool: name }, 'a tool of a call failed');
    return { ok: false, result: 'failed' };
  }
}

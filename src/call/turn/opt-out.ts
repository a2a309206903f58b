import { CallEndReason, CallOutcome } from './outcome.types.ts';
import { phrases } from './engine-phrases.ts';
import { ending, finish, prepareClosing, sayFarewell } from './ending.ts';
import type { JsonObject } from './events.ts';
import { dropReadTools } from './model-run.ts';
import { setTimer } from './step.ts';
import type { Step } from './step.ts';
import { runTool } from './tool-run.ts';
import { SECOND } from '../../runtime/durations.ts';

const registrationTimeout = 4 * SECOND;

export interface OptOutCall {
  toolCallId: string;
  arguments: JsonObject;
}

/** Registers that the caller wants no more calls; the confirmation is spoken when that is done, or late. */
export function startOptOut(step: Step, call?: OptOutCall): void {
  const { session } = step;
  dropReadTools(step);
  prepareClosing(step, ending(CallEndReason.OPTED_OUT, CallOutcome.OPTED_OUT));
  const toolCallId = call?.toolCallId ?? `opt-out-${session.generation}`;
  runTool(step, { toolCallId, name: 'register_opt_out', arguments: call?.arguments ?? {} });
  setTimer(step, 'farewell', registrationTimeout);
}

/** True when the call is already ending because the caller asked for it. */
export function isOptingOut({ session }: Step): boolean {
  return session.closing?.outcome === CallOutcome.OPTED_OUT;
}

/** The outcome registers the wish a second time, so the promise holds even when the tool failed. */
export function confirmOptOut(step: Step): void {
  if (step.session.closing?.farewellSent === false) sayFarewell(step, phrases.optedOut);
}

/** The farewell has had its time. */
export function onFarewellOver(step: Step): void {
  const { closing } = step.session;
  if (!closing) return;
  if (closing.farewellSent) finish(step, closing, 'end_session');
  else confirmOptOut(step);
}

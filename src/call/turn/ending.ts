import { CallEndReason, CallOutcome } from './outcome.types.ts';
import { assumedHeard, settleSpeech } from './lines.ts';
import { stopModel } from './model-run.ts';
import type { Ending, TalkSession } from './session.ts';
import { dropRest, speak, timeToSpeak } from './speech.ts';
import { cancelAllTimers, setTimer } from './step.ts';
import type { Step } from './step.ts';
import { SECOND } from '../../runtime/durations.ts';

const afterFarewell = 1.5 * SECOND;

/** An ending that is known by its reason alone. */
export function ending(reason: CallEndReason, outcome: CallOutcome | null = null): Ending {
  return { reason, outcome, handoff: null };
}

/** Says the last sentence (none: what was said stands) and ends the session when it has been heard. */
export function closeWith(step: Step, end: Ending, sentence: string | null): void {
  prepareClosing(step, end);
  sayFarewell(step, sentence);
}

/** The agent falls silent for good; the farewell is still to come. */
export function prepareClosing(step: Step, end: Ending): void {
  const { session } = step;
  stopModel(step);
  dropRest(step);
  cancelAllTimers(step);
  session.phase = 'closing';
  session.cut = null;
  session.closing = { ...end, farewellSent: false, voiceStarted: false, interrupted: false };
}

/** The last sentence, and the end at once when there is nothing left to hear. */
export function sayFarewell(step: Step, sentence: string | null): void {
  const { session } = step;
  if (!session.closing) return;
  if (sentence !== null) speak(step, sentence);
  session.closing = { ...session.closing, farewellSent: true };
  setTimer(step, 'farewell', timeToSpeak(step) + afterFarewell);
  finishWhenHeard(step);
}

export function finishWhenHeard(step: Step): void {
  const { closing, speaking } = step.session;
  if (closing?.farewellSent && speaking.length === 0) finish(step, closing, 'end_session');
}

/** The ending whose last words are being said. */
export function farewellOf({ phase, closing }: TalkSession): Ending | null {
  return phase === 'closing' ? closing : null;
}

/** The last words cannot be heard to their end; who asked for a person is put through all the same. */
export function cutFarewellShort(step: Step, farewell: Ending): void {
  finish(step, farewell, farewell.handoff ? 'end_session' : 'hang_up');
}

/** The last commands of a call. `how` is null when the carrier has ended it already. */
export function finish(step: Step, end: Ending, how: 'end_session' | 'hang_up' | null): void {
  const { session } = step;
  stopModel(step);
  settleSpeech(step, (cycle) => assumedHeard(session, cycle));
  cancelAllTimers(step);
  session.phase = 'over';
  session.tools = [];
  session.outcome = end.outcome ?? knownOutcome(session);
  session.endReason = end.reason;
  const { reason, handoff } = end;
  // A call that ends otherwise puts nobody through any more.
  if (!handoff) session.closing = null;
  step.commands.push({ type: 'note_outcome', outcome: session.outcome, endReason: reason });
  if (how === 'end_session') step.commands.push({ type: how, reason, handoff });
  if (how === 'hang_up') step.commands.push({ type: how, reason });
}

function knownOutcome({ history, answeredBy }: TalkSession): CallOutcome {
  const hasSpoken = history.some(({ kind }) => kind === 'caller');
  return hasSpoken || answeredBy === 'human' ? CallOutcome.HUMAN : CallOutcome.UNKNOWN;
}

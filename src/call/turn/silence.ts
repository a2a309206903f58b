import type { TurnEventOf } from './events.ts';
import { phrases } from './engine-phrases.ts';
import { closeWith, ending } from './ending.ts';
import { answerOwed } from './model-run.ts';
import { CallEndReason } from './outcome.types.ts';
import { speak, timeToSpeak } from './speech.ts';
import { cancelTimer, isListening, setTimer } from './step.ts';
import type { Step } from './step.ts';
import { SECOND } from '../../runtime/durations.ts';

// 7 s, 15 s and 25 s of silence in all (docs/providers.md, Turns), each counted from the one before.
const gaps = [7 * SECOND, 8 * SECOND, 10 * SECOND] as const;

function gap({ session }: Step): number {
  return gaps[session.silenceStep] ?? gaps[2];
}

/** The agent has finished its turn: silence counts from when its words will have been spoken. */
export function listen(step: Step): void {
  if (isListening(step)) setTimer(step, 'silence', timeToSpeak(step) + gap(step));
}

/** Somebody stopped speaking: silence counts from now, unless the ladder has begun. */
export function listenFromNow(step: Step): void {
  if (isListening(step) && step.session.silenceStep === 0) setTimer(step, 'silence', gap(step));
}

/** The next rung of the ladder. */
export function onSilence(step: Step): void {
  const { session } = step;
  if (!isListening(step)) return;
  if (session.replyOwed) return answerOwed(step);
  if (session.agentSpeaking) return setTimer(step, 'silence', gap(step));
  const question = phrases.stillThere[session.silenceStep];
  if (question === undefined) {
    return closeWith(step, ending(CallEndReason.SILENCE), phrases.silenceFarewell);
  }
  session.silenceStep += 1;
  speak(step, question);
  setTimer(step, 'silence', gap(step));
}

/** While the caller makes a sound nobody asks whether they are there; only words reset the ladder. */
export function onCallerSpeaking(step: Step, { on }: TurnEventOf<'caller_speaking'>): void {
  step.session.callerSpeaking = on;
  if (on) cancelTimer(step, 'silence');
  else if (isListening(step)) setTimer(step, 'silence', gap(step));
}

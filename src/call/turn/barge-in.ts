import { afterSameWords } from './clauses.ts';
import { phrases } from './engine-phrases.ts';
import type { TurnEventOf } from './events.ts';
import type { NoteCode } from '../../agent/language-model.ts';
import { settleSpeech } from './lines.ts';
import { answer, dropReadTools, stopModel } from './model-run.ts';
import type { Closing, CutSpeech, TalkCycle } from './session.ts';
import { listen } from './silence.ts';
import { speakAgain } from './speech.ts';
import { cancelTimer, isListening, setTimer } from './step.ts';
import type { Step } from './step.ts';
import { SECOND } from '../../runtime/durations.ts';

const wordsTimeout = 1.5 * SECOND;
const maxWaits = 4;

/** The caller cut the agent off: nothing more of this talk cycle, and history keeps what was heard (docs/providers.md, Turns). */
export function onInterrupt(step: Step, { heard }: TurnEventOf<'interrupt'>): void {
  const { session } = step;
  if (session.phase === 'closing' && session.closing) {
    return interruptFarewell(step, session.closing, heard);
  }
  if (session.phase !== 'talking') return;
  takeTheWord(step, () => settleSpeech(step, heardEnds(session.speaking, heard)));
  session.agentSpeaking = false;
  setTimer(step, 'resume', wordsTimeout);
}

/** Stops the agent wherever it is; `settle` ends its speech and returns what was not heard. */
export function takeTheWord(step: Step, settle: () => string): void {
  const { session } = step;
  const complete = isListening(step) && !session.replyOwed;
  stopModel(step);
  dropReadTools(step);
  session.closing = null;
  const unheard = settle();
  session.cut ??= { unheard, complete, waits: 0 };
  cancelTimer(step, 'silence', 'filler');
}

// Before the cut one all talk cycles were heard, after it none.
function heardEnds(cycles: readonly TalkCycle[], heard: string): (cycle: TalkCycle) => number {
  const words = heard.trim();
  const named = cycles.find(({ text }) => words !== '' && text.includes(words));
  const cut = named ?? cycles.find((cycle) => cycle.heard < cycle.text.trimEnd().length);
  return (cycle) => {
    if (!cut || cycle.cycle < cut.cycle) return cycle.text.length;
    if (cycle.cycle > cut.cycle) return 0;
    if (words === '') return cycle.heard;
    const end = named ? cycle.text.indexOf(words) + words.length : afterSameWords(cycle.text, words);
    return Math.max(cycle.heard, end);
  };
}

function interruptFarewell(step: Step, closing: Closing, heard: string): void {
  const { session } = step;
  settleSpeech(step, heardEnds(session.speaking, heard));
  session.agentSpeaking = false;
  session.closing = { ...closing, interrupted: true };
  if (closing.farewellSent) setTimer(step, 'farewell', wordsTimeout);
}

/** Part of the caller's words is there: the rest is waited for. */
export function waitForWords(step: Step): void {
  if (step.session.cut) setTimer(step, 'resume', wordsTimeout);
  else if (isListening(step)) listen(step);
}

/** No words followed the interruption: it was a cough, and the agent goes on. */
export function onResume(step: Step): void {
  const { session } = step;
  const { cut } = session;
  if (!cut || session.phase !== 'talking') return;
  if (session.callerSpeaking && cut.waits < maxWaits) {
    session.cut = { ...cut, waits: cut.waits + 1 };
    return setTimer(step, 'resume', wordsTimeout);
  }
  goOnAfterCut(step, cut, 'continue');
}

/** Says what was not heard; when the model itself was cut off, it is asked to go on. */
export function goOnAfterCut(step: Step, { complete, unheard }: CutSpeech, note: NoteCode): void {
  step.session.cut = null;
  if (!complete) return answer(step, note);
  if (unheard !== '') speakAgain(step, phrases.asISaid + withoutResumption(unheard));
  listen(step);
}

// Speech that is resumed twice may have been cut inside its "Como le decía,".
function withoutResumption(unheard: string): string {
  const words = phrases.asISaid.split(/(?<= )/u);
  const ends = words.map((_, i) => words.slice(i).join(''));
  const end = ends.find((prefix) => unheard.startsWith(prefix));
  return end === undefined ? unheard : unheard.slice(end.length);
}

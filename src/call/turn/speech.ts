import { cutAtClause, speechDuration } from './clauses.ts';
import type { TalkCycle } from './session.ts';
import type { Step } from './step.ts';

interface Manner {
  source: TalkCycle['source'];
  interruptible: boolean;
  preemptible: boolean;
}

function openCycle(step: Step): TalkCycle | undefined {
  const newest = step.session.speaking.at(-1);
  return newest?.isOpen ? newest : undefined;
}

function say(step: Step, text: string, last: boolean, manner: Manner): void {
  const { session } = step;
  const open = openCycle(step);
  if (!open) session.cycle += 1;
  const blank = { cycle: session.cycle, text: '', heard: 0, startedAt: step.at };
  const before = open ?? { ...blank, source: manner.source };
  const cycle = { ...before, text: before.text + text, isOpen: !last };
  session.speaking = [...session.speaking.slice(0, open ? -1 : undefined), cycle];
  const { interruptible, preemptible } = manner;
  const { generation } = session;
  const frame = { cycle: cycle.cycle, generation, text, last, interruptible, preemptible };
  step.commands.push({ type: 'say', ...frame });
  if (last && !preemptible) remember(step, cycle);
}

// Fillers are preemptible and mean nothing: the model does not see them.
function remember({ session }: Step, { cycle, text, source }: TalkCycle): void {
  const entry = { kind: 'agent' as const, cycle, text: text.trim(), interrupted: false, source };
  session.history = [...session.history, entry];
}

function noteSpoken({ session }: Step): void {
  session.turn = { ...session.turn, hasSpoken: true, hasFilled: false };
}

function modelManner(step: Step): Manner {
  return {
    source: 'model',
    interruptible: !step.session.turn.opening,
    preemptible: false,
  };
}

/** Streamed text of the model: what is a whole clause is spoken, the rest waits. */
export function speakStreamed(step: Step, text: string): void {
  const { ready, rest } = cutAtClause(step.session.pendingText + text);
  step.session.pendingText = rest;
  if (ready === '') return;
  noteSpoken(step);
  say(step, ready, false, modelManner(step));
}

/** Ends the talk cycle with what still waits; without any speech there is no cycle to end. */
export function closeCycle(step: Step): void {
  const { session } = step;
  const rest = session.pendingText;
  session.pendingText = '';
  if (rest.trim() === '' && !openCycle(step)) return;
  noteSpoken(step);
  say(step, rest, true, modelManner(step));
}

/** Ends the talk cycle with what was sent; what still waits is never spoken. */
export function dropRest(step: Step): void {
  step.session.pendingText = '';
  closeCycle(step);
}

/** One whole sentence, a talk cycle of its own. */
export function speak(step: Step, text: string, manner: Partial<Manner> = {}): void {
  dropRest(step);
  say(step, text, true, { source: 'engine', interruptible: true, preemptible: false, ...manner });
}

/** Goes on with what the model said before it was cut. */
export function speakAgain(step: Step, text: string): void {
  speak(step, text, modelManner(step));
}

/** About how long what was sent and not yet heard will take, ms. */
export function timeToSpeak({ session }: Step): number {
  const unheard = session.speaking.map(({ text, heard }) => text.slice(heard)).join('');
  return unheard === '' ? 0 : speechDuration(unheard);
}

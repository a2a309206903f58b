import { fromWordAt } from './clauses.ts';
import { withHeard } from './history.ts';
import type { TalkSession, TalkCycle } from './session.ts';
import type { Step } from './step.ts';
import type { TranscriptLine } from './transcript-line.ts';

type LineText = Omit<TranscriptLine, 'seq' | 'offsetSeconds'>;

function writeLine(step: Step, spokenAt: number, line: LineText): void {
  const { session } = step;
  session.lastSeq += 1;
  const offset = Math.max(0, spokenAt - (session.startedAt ?? spokenAt));
  step.lines.push({ seq: session.lastSeq, ...line, offsetSeconds: offset / 1000 });
}

/** The caller's words become a line at once: a final prompt is never corrected. */
export function writeCallerLine(step: Step, text: string, confidence: number | null): void {
  const said = { text: text.trim(), generatedText: null, interrupted: false, confidence };
  writeLine(step, step.at, { speaker: 'customer', ...said });
}

function writeAgentLine(step: Step, cycle: TalkCycle, end: number): void {
  const { session } = step;
  const generated = (cycle.text + (cycle.isOpen ? session.pendingText : '')).trim();
  const heard = cycle.text.slice(0, end).trim();
  const interrupted = heard !== generated;
  if (interrupted) rewriteHistory(session, cycle, heard);
  writeLine(step, cycle.startedAt, {
    speaker: 'bot',
    text: heard,
    generatedText: interrupted ? generated : null,
    interrupted,
    confidence: null,
  });
}

// An open cycle is not in the history yet: it enters when it is closed, or here, cut.
function rewriteHistory(session: TalkSession, { cycle, isOpen, source }: TalkCycle, heard: string) {
  if (!isOpen) session.history = withHeard(session.history, cycle, heard);
  else if (heard !== '') {
    const entry = { kind: 'agent' as const, cycle, text: heard, interrupted: true, source };
    session.history = [...session.history, entry];
  }
}

/**
 * Ends all speech where `heardEnd` says (offset in the cycle's text): one line each, in order.
 * Returns what the model said and the caller did not hear.
 */
export function settleSpeech(step: Step, heardEnd: (cycle: TalkCycle) => number): string {
  const { session } = step;
  const unheard: string[] = [];
  for (const cycle of session.speaking) {
    const end = heardEnd(cycle);
    writeAgentLine(step, cycle, end);
    if (cycle.source === 'model') unheard.push(fromWordAt(cycle.text, end).trim());
  }
  session.speaking = [];
  session.pendingText = '';
  return unheard.filter((text) => text !== '').join(' ');
}

/** Closed talk cycles up to `before` (all by default) were heard to their end; an open one goes on. */
export function settleHeard(step: Step, before = Number.POSITIVE_INFINITY): void {
  const { session } = step;
  const isOver = (cycle: TalkCycle) => !cycle.isOpen && cycle.cycle < before;
  const over = session.speaking.filter(isOver);
  if (over.length === 0) return;
  session.speaking = session.speaking.filter((cycle) => !isOver(cycle));
  for (const cycle of over) writeAgentLine(step, cycle, cycle.text.length);
}

/** How far a talk cycle was heard when nobody tells: what was played, or, with a relay that never reports it, all. */
export function assumedHeard(session: TalkSession, cycle: TalkCycle): number {
  return session.reportsPlayed ? cycle.heard : cycle.text.length;
}

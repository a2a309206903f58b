import type { TurnEvent } from './events.ts';
import { reduce } from './reduce.ts';
import type { Session } from './session.ts';
import type { TranscriptLine } from './transcript-line.ts';

/** The projection's state is the session itself; `lines` are those that became final with this event. */
function transcriptStep(state: Session, event: TurnEvent): { state: Session; lines: readonly TranscriptLine[] } {
  const { session, lines } = reduce(state, event);
  return { state: session, lines };
}

/** All final lines of the recorded events of a call, in the order of their `seq`. */
export function transcript(start: Session, events: Iterable<TurnEvent>): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  let state = start;
  for (const event of events) {
    const step = transcriptStep(state, event);
    state = step.state;
    lines.push(...step.lines);
  }
  return lines;
}

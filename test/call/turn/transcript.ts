import type { TurnEvent } from '../../../src/call/turn/events.ts';
import { reduce } from '../../../src/call/turn/reduce.ts';
import type { TalkSession } from '../../../src/call/turn/session.ts';
import type { TranscriptLine } from '../../../src/call/turn/transcript-line.ts';

/** All final lines of the recorded events of a call, in the order of their `seq`. */
export function transcript(start: TalkSession, events: Iterable<TurnEvent>): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  let session = start;
  for (const event of events) {
    const step = reduce(session, event);
    session = step.session;
    lines.push(...step.lines);
  }
  return lines;
}

import type { Scope } from '../../runtime/scope.ts';
import { isFinalStatus } from '../../provider/voice/call-status.ts';
import { reduce } from '../turn/reduce.ts';
import type { TurnEvent } from '../turn/events.ts';
import type { TranscriptLine } from '../turn/transcript-line.ts';
import type { VoiceCall } from '../voice-call.entity.ts';
import { endTalk } from './end-talk.ts';
import { outsideEvents, type Happening } from './outside-events.ts';
import { takeAbandoned, type TakenSession } from './take-session.ts';
import { writeEvents } from './write-events.ts';

/**
 * Ends the talk of a call that nobody holds any more: with what is known from outside, else because its line is lost. What
 * was stored of it stays. Answers whether the talk is over now; false while somebody holds it, or before it began.
 */
export async function endAbandonedTalk(scope: Scope, call: VoiceCall): Promise<boolean> {
  if (call.endReason !== null) return true;
  const { database, processId } = scope.runtime;
  const taken = await takeAbandoned(database.db, call, processId);
  if (!taken) return false;
  const { session, events, lines } = finish(call, taken, scope.now().getTime());
  if (events.length > 0) {
    const { id: callId, broker } = call;
    const batch = { callId, broker, fence: taken.fence, firstSeq: taken.eventCount + 1, events, lines };
    const lost = await writeEvents(database.client, database.db, [batch]);
    if (lost.length > 0) return false;
  }
  await endTalk(scope, call.id, taken.fence, session);
  return true;
}

function finish(call: VoiceCall, { session, lastAt }: TakenSession, now: number) {
  const happened: Happening[] = [...outsideEvents(call, session)];
  if (!isFinalStatus(call.status)) happened.push({ type: 'ended', by: 'relay' });
  const at = Math.max(now, lastAt ?? now);
  const events: TurnEvent[] = [];
  const lines: TranscriptLine[] = [];
  let current = session;
  for (const happening of current.phase === 'over' ? [] : happened) {
    const event = { ...happening, at };
    const step = reduce(current, event);
    current = step.session;
    events.push(event);
    lines.push(...step.lines);
  }
  return { session: current, events, lines };
}

import { isDeepStrictEqual } from 'node:util';
import type { Db, Document } from 'mongodb';
import { joinEvent, type SplitEvent } from '../../../src/call/session/split-event.ts';
import { reduce } from '../../../src/call/turn/reduce.ts';
import { openSession, type TalkSession } from '../../../src/call/turn/session.ts';
import type { TranscriptLine } from '../../../src/call/turn/transcript-line.ts';
import { isFinalStatus } from '../../../src/provider/voice/call-status.ts';

interface SessionRow {
  _id: string;
  eventCount: number;
  lineCount: number;
  fence: number;
}

export interface JudgedCall {
  lines: number;
  /** How often its talk was taken over by another socket or process. */
  takenOver: number;
  faults: string[];
}

/** Holds what is stored of a call against what must be: it is over, its events and lines have no hole, and the one gives the other. */
export async function judgeCall(db: Db, call: Document): Promise<JudgedCall> {
  const callId = call._id as unknown as string;
  const inOrder = { sort: { seq: 1 } } as const;
  const events = await db.collection('call_events').find({ callId }, inOrder).toArray();
  const lines = await db.collection('call_transcripts').find({ callId }, inOrder).toArray();
  const talk = await db.collection<SessionRow>('call_sessions').findOne({ _id: callId });
  const told = await toldOf(db, callId);
  const replayed = replayLines(call, events);
  const isAnswered = call['answeredAt'] !== null;
  const checks: [boolean, string][] = [
    [call['dial'] === 'over' && isFinalStatus(call['status']) && call['endReason'] !== null, 'is not over'],
    [isCounted(events), `has a hole in its ${events.length} events`],
    [isCounted(lines), `has a hole in its ${lines.length} lines`],
    [(talk?.eventCount ?? 0) === events.length, 'counts other events than it has'],
    [(talk?.lineCount ?? 0) === lines.length, 'counts other lines than it has'],
    [isDeepStrictEqual(replayed.lines, lines.map(lineOf)), 'has other lines than its events give'],
    [events.length === 0 || hasEndedLike(replayed.session, call), 'ended otherwise than its events say'],
    [(call['summary'] !== null) === isAnswered, 'was answered and not summarised, or the reverse'],
    [told('call.summarized') === (isAnswered ? 1 : 0), `was summarised ${told('call.summarized')} times`],
    [told('call.ended') === 1, `was ended ${told('call.ended')} times`],
    [told('call.placed') <= 1, `was placed ${told('call.placed')} times`],
  ];
  const faults = checks.filter(([holds]) => !holds).map(([, fault]) => `call ${callId} ${fault}`);
  return { lines: lines.length, takenOver: Math.max(0, (talk?.fence ?? 0) - 1), faults };
}

/** The lines that the events give, as the engine makes them. */
function replayLines(call: Document, events: Document[]): { lines: TranscriptLine[]; session: TalkSession } {
  const lines: TranscriptLine[] = [];
  let session = openSession({ maxDuration: Number(call['maxDurationSeconds']) * 1000 });
  for (const event of events) {
    const step = reduce(session, joinEvent(event as unknown as SplitEvent));
    session = step.session;
    lines.push(...step.lines);
  }
  return { lines, session };
}

function lineOf(row: Document): Document {
  const ofStorage = ['_id', 'broker', 'callId', 'createdAt'];
  return Object.fromEntries(Object.entries(row).filter(([name]) => !ofStorage.includes(name)));
}

function hasEndedLike({ phase, endReason, outcome }: TalkSession, call: Document): boolean {
  return phase === 'over' && endReason === call['endReason'] && outcome === call['outcome'];
}

function isCounted(rows: Document[]): boolean {
  return rows.every(({ seq }, index) => seq === index + 1);
}

async function toldOf(db: Db, entityId: string): Promise<(event: string) => number> {
  const entries = await db
    .collection('audit_log')
    .find({ entityId }, { projection: { event: 1 } })
    .toArray();
  return (name) => entries.filter(({ event }) => event === name).length;
}

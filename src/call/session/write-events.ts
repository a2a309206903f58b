import type { ClientSession, Db, MongoClient } from 'mongodb';
import { failpoint } from '../../runtime/failpoint.ts';
import type { TurnEvent } from '../turn/events.ts';
import type { TranscriptLine } from '../turn/transcript-line.ts';
import { splitEvent } from './split-event.ts';

/** Events of one call that are not stored yet, by who holds its fence. */
export interface EventBatch {
  callId: string;
  broker: string;
  fence: number;
  /** Place of the first event in the call. */
  firstSeq: number;
  events: TurnEvent[];
  lines: TranscriptLine[];
}

interface SessionRow {
  _id: string;
  fence: number;
  eventCount: number;
}

const transaction = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;

/**
 * Stores the events of many calls, of whatever brokers, in one transaction: a call's part is stored when the writer still
 * holds its fence, whole and once. Answers the parts whose call has another owner by now. It runs on the driver because a group
 * belongs to no single broker; each row carries the broker of its call.
 */
export async function writeEvents(client: MongoClient, db: Db, batches: readonly EventBatch[]): Promise<EventBatch[]> {
  const session = client.startSession();
  try {
    const lost = await session.withTransaction(async () => {
      const rows = await sessionRows(db, session, batches);
      const isMine = ({ callId, fence }: EventBatch) => rows.get(callId)?.fence === fence;
      // What a try before this one committed, though its answer was lost, is there already.
      const isNew = ({ callId, firstSeq }: EventBatch) => rows.get(callId)?.eventCount === firstSeq - 1;
      await insert(
        db,
        session,
        batches.filter((batch) => isMine(batch) && isNew(batch)),
      );
      failpoint('call-events.prepared');
      return batches.filter((batch) => !isMine(batch));
    }, transaction);
    failpoint('call-events.done');
    return lost;
  } finally {
    await session.endSession();
  }
}

async function sessionRows(
  db: Db,
  session: ClientSession,
  batches: readonly EventBatch[],
): Promise<Map<string, SessionRow>> {
  const ids = batches.map(({ callId }) => callId);
  const projection = { fence: 1, eventCount: 1 } as const;
  const found = await db
    .collection<SessionRow>('call_sessions')
    .find({ _id: { $in: ids } }, { session, projection })
    .toArray();
  return new Map(found.map((row) => [row._id, row]));
}

async function insert(db: Db, session: ClientSession, batches: readonly EventBatch[]): Promise<void> {
  if (batches.length === 0) return;
  const takeNumbers = batches.map(({ callId, fence, events, lines }) => ({
    updateOne: {
      filter: { _id: callId, fence },
      update: { $inc: { eventCount: events.length, lineCount: lines.length } },
    },
  }));
  await db.collection<SessionRow>('call_sessions').bulkWrite(takeNumbers, { session, ordered: false });
  await db.collection<{ _id: string }>('call_events').insertMany(batches.flatMap(eventRows), { session });
  const lines = batches.flatMap(lineRows);
  if (lines.length > 0) await db.collection<{ _id: string }>('call_transcripts').insertMany(lines, { session });
}

function eventRows({ callId, broker, firstSeq, events }: EventBatch) {
  return events.map((event, index) => {
    const seq = firstSeq + index;
    const { at } = event;
    return { _id: `${callId}:${seq}`, broker, callId, seq, at, createdAt: new Date(at), ...splitEvent(event) };
  });
}

function lineRows({ callId, broker, events, lines }: EventBatch) {
  const createdAt = new Date(events.at(-1)!.at);
  return lines.map((line) => ({ _id: `${callId}:${line.seq}`, broker, callId, createdAt, ...line }));
}

import type { Db, Document } from 'mongodb';
import { failpoint } from '../../runtime/failpoint.ts';
import { openSession, type TalkSession } from '../turn/session.ts';
import { replay } from '../turn/reduce.ts';
import type { VoiceCall } from '../voice-call.entity.ts';
import { loadEvents } from './load-events.ts';

export const leaseLength = 30_000;

interface SessionRow {
  _id: string;
  broker: string;
  fence: number;
  eventCount: number;
}

/** The talk of a call in one's own hands: only who has the newest fence can add events. */
export interface TakenSession {
  fence: number;
  session: TalkSession;
  /** How many events are stored. */
  eventCount: number;
  /** When the last one happened, epoch ms; null before the first. */
  lastAt: number | null;
}

const kept = (field: string) => ({ $ifNull: [`$${field}`, 0] });
const leased = { $add: ['$$NOW', leaseLength] };

/**
 * Takes the talk over from whoever has it and replays it to where it was. Nobody is asked: the carrier opens one socket
 * for a call, so whoever holds the newest socket is right, and what a former owner still writes is refused by its fence.
 */
export async function takeSession(db: Db, call: VoiceCall, owner: string): Promise<TakenSession> {
  const counts = { eventCount: kept('eventCount'), lineCount: kept('lineCount') };
  const fence = { $add: [kept('fence'), 1] };
  const createdAt = { $ifNull: ['$createdAt', '$$NOW'] };
  const set = { fence, owner, leaseUntil: leased, createdAt, ...counts };
  const row = await sessionsOf(db).findOneAndUpdate({ _id: call.id, broker: call.broker }, [{ $set: set }], {
    upsert: true,
    returnDocument: 'after',
  });
  return replayed(db, call, row!);
}

/** The same for a talk whose owner gave no sign of life; null when it has an owner, or when there was no talk. */
export async function takeAbandoned(db: Db, call: VoiceCall, owner: string): Promise<TakenSession | null> {
  const free = { _id: call.id, broker: call.broker, $expr: { $lt: ['$leaseUntil', '$$NOW'] } };
  const set = { fence: { $add: ['$fence', 1] }, owner, leaseUntil: leased };
  const row = await sessionsOf(db).findOneAndUpdate(free, [{ $set: set }], { returnDocument: 'after' });
  return row ? replayed(db, call, row) : null;
}

/** Those of these calls whose talk a process holds. */
export async function withLiveTalk(db: Db, callIds: string[]): Promise<Set<string>> {
  const held = { _id: { $in: callIds }, $expr: { $gt: ['$leaseUntil', '$$NOW'] } };
  const rows = await sessionsOf(db)
    .find(held, { projection: { _id: 1 } })
    .toArray();
  return new Set(rows.map(({ _id }) => _id));
}

/** Says that these talks still have their owner. */
export async function renewSessions(db: Db, owner: string, callIds: string[]): Promise<void> {
  if (callIds.length === 0) return;
  await sessionsOf(db).updateMany({ _id: { $in: callIds }, owner }, [{ $set: { leaseUntil: leased } }]);
}

/** Gives a talk back, so that nobody waits for the lease to run out. */
export async function giveBackSession(db: Db, callId: string, fence: number): Promise<void> {
  await sessionsOf(db).updateOne({ _id: callId, fence }, [{ $set: { leaseUntil: '$$NOW' } }] as Document[]);
}

async function replayed(db: Db, call: VoiceCall, row: SessionRow): Promise<TakenSession> {
  failpoint('call-session.taken');
  const events = await loadEvents(db, call.broker, call.id);
  const session = replay(openSession({ maxDuration: call.maxDurationSeconds * 1000 }), events);
  return { fence: row.fence, session, eventCount: events.length, lastAt: events.at(-1)?.at ?? null };
}

// On the driver and by the id of the call: the relay socket and the sweep belong to no broker before they know the call.
function sessionsOf(db: Db) {
  return db.collection<SessionRow & { owner?: string; leaseUntil?: Date; createdAt?: Date; lineCount?: number }>(
    'call_sessions',
  );
}

import type { Db } from 'mongodb';
import type { Reader } from './reader.ts';
import { eventsOf } from './streams.ts';

export interface Judged {
  /** What clients collected, repeated entries not counted. */
  collected: number;
  gaps: number;
  /** Of feeds: allowed, clients drop ids they have seen. */
  repeats: number;
  faults: string[];
}

/** What was there before the readers came is not expected of them; a replay may still bring it. */
export async function entriesIn(db: Db): Promise<Set<string>> {
  const rows = await db
    .collection<{ _id: string }>('audit_log')
    .find({}, { projection: { _id: 1 } })
    .toArray();
  return new Set(rows.map(({ _id }) => _id));
}

/** Holds what each client collected against what is stored. */
export async function judge(db: Db, readers: readonly Reader[], before: Set<string>): Promise<Judged> {
  const judged: Judged = { collected: 0, gaps: 0, repeats: 0, faults: [] };
  for (const reader of readers) {
    const stored = await storedFor(db, reader);
    const expected = stored.filter((key) => typeof key === 'number' || !before.has(key));
    const missed = expected.filter((key) => !reader.known.has(key));
    const all = new Set(stored);
    const invented = [...reader.known].filter((key) => !all.has(key));
    judged.collected += reader.known.size;
    judged.gaps += missed.length;
    judged.repeats += reader.repeats;
    judged.faults.push(...faultsOf(reader, { missed, invented }));
  }
  return judged;
}

function faultsOf(reader: Reader, { missed, invented }: { missed: unknown[]; invented: unknown[] }): string[] {
  const { stream, misplaced, repeats, isDone, refusals } = reader;
  const isTranscript = stream.name === 'callTranscript';
  const faults = [
    missed.length > 0 && `has a gap: ${missed.length} were never told, such as ${String(missed[0])}`,
    invented.length > 0 && `was told what is not stored: ${invented.length}`,
    misplaced > 0 && `was told ${misplaced} lines out of turn`,
    refusals.length > 0 && `was refused: ${refusals[0]}`,
    isTranscript && repeats > 0 && `was told ${repeats} lines twice`,
    isTranscript !== isDone && (isDone ? 'was ended' : 'was not told that the call is over'),
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `a reader of ${stream.name} ${fault}`);
}

/** Keys of all that a stream should have told. */
export async function storedFor(db: Db, { stream }: Reader): Promise<(string | number)[]> {
  if (stream.name === 'callTranscript') {
    const rows = await db.collection('call_transcripts').find({ callId: stream.variables['callId']! }).toArray();
    return rows.map(({ seq }) => seq as number);
  }
  const events = eventsOf[stream.name];
  const { campaignId } = stream.variables;
  const chosen = { ...(events && { event: { $in: events } }), ...(campaignId && { 'details.campaignId': campaignId }) };
  const rows = await db
    .collection<{ _id: string }>('audit_log')
    .find(chosen, { projection: { _id: 1 } })
    .toArray();
  return rows.map(({ _id }) => _id);
}

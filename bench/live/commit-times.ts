import type { ChangeStreamInsertDocument, Db } from 'mongodb';

export interface CommitTimes {
  /** When the move of this number was committed, in epoch milliseconds of the server; undefined as long as it is not known. */
  of: (move: string) => number | undefined;
  close: () => Promise<void>;
}

/** Follows when moves were committed, as the database itself says it: a busy writer hears late of its own commits. */
export async function followCommits(db: Db): Promise<CommitTimes> {
  const times = new Map<string, number>();
  const pipeline = [{ $match: { operationType: 'insert', 'fullDocument.event': 'lead.stage_changed' } }];
  const stream = db.collection('audit_log').watch(pipeline);
  stream.on('change', (change) => {
    const { fullDocument, wallTime } = change as ChangeStreamInsertDocument;
    times.set((fullDocument['details'] as { reason: string }).reason, wallTime!.getTime());
  });
  // Reads once, so that the stream stands before anything is moved.
  await db.collection('audit_log').findOne({});
  return { of: (move) => times.get(move), close: () => stream.close() };
}

import type { Db } from 'mongodb';
import { joinEvent, type SplitEvent } from './split-event.ts';
import type { TurnEvent } from '../turn/events.ts';

/** What happened in a call so far, in order. The broker comes from a row of its own, not from who asks. */
export async function loadEvents(db: Db, broker: string, callId: string): Promise<TurnEvent[]> {
  const rows = db.collection<SplitEvent & { _id: string; broker: string; callId: string; seq: number }>('call_events');
  const stored = await rows.find({ broker, callId }, { sort: { seq: 1 } }).toArray();
  return stored.map(joinEvent);
}

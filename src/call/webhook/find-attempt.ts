import { timingSafeEqual } from 'node:crypto';
import type { Db } from 'mongodb';
import { hydrate } from '../../storage/broker-reader.ts';
import { VoiceCall } from '../voice-call.entity.ts';

/**
 * The call whose attempt carries this token, of whatever broker: a carrier's request names no broker, and who knows the
 * token of a call was given it by us. Null for anything else.
 */
export async function findAttempt(db: Db, callId: string, attemptToken: string): Promise<VoiceCall | null> {
  const row = await db.collection<{ _id: string }>('voice_calls').findOne({ _id: callId });
  const call = row && hydrate(VoiceCall, row);
  return call && isSame(call.attemptToken, attemptToken) ? call : null;
}

function isSame(ours: string, theirs: string): boolean {
  const [a, b] = [Buffer.from(ours), Buffer.from(theirs)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import type { Recorded } from '../audit/compose-entry.ts';
import type { Tx } from '../storage/commit/tx.ts';
import type { Channel } from './channel.ts';
import type { Lead } from './lead.entity.ts';
import { noteActivity } from './note-activity.ts';
import { rescoreLead } from './rescore-lead.ts';

/** The lead itself wrote or answered, now; automatic answers are no reply. The caller holds the lock of the lead. */
export function noteReply(tx: Tx, lead: Lead, channel: Channel): Recorded {
  lead.lastReplyAt = tx.now();
  noteActivity(lead, tx.now());
  const recorded = tx.record('lead.replied', lead, { channel });
  rescoreLead(tx, lead);
  return recorded;
}

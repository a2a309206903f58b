import type { Recorded } from '../../audit/compose-entry.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Channel } from '../channel.ts';
import type { Lead } from '../lead.entity.ts';
import { rescoreLead } from './rescore-lead.ts';

/** The lead itself wrote, or spoke on the phone, now; automatic answers are no reply. The caller holds the lock of the lead. */
export function noteReply(tx: Tx, lead: Lead, channel: Channel): Recorded {
  lead.lastReplyAt = tx.now();
  if (channel !== Channel.CALL) lead.wroteAt = { ...lead.wroteAt, [channel]: tx.now() };
  // Inactivity is counted from here.
  if (tx.now() > lead.lastActivityAt) lead.lastActivityAt = tx.now();
  const recorded = tx.record('lead.replied', lead, { channel });
  rescoreLead(tx, lead);
  return recorded;
}

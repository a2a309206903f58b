import type { Tx } from '../storage/commit/tx.ts';
import type { Lead } from './lead.entity.ts';
import { rescoreLead } from './rescore-lead.ts';

/**
 * The meeting that stands from now on, or null when it was cancelled: what the pipeline moves the lead by. The caller
 * holds the lock of the lead and records the meeting itself.
 */
export function noteMeeting(tx: Tx, lead: Lead, meeting: { startsAt: Date; endsAt: Date } | null): void {
  lead.meetingStartsAt = meeting?.startsAt ?? null;
  lead.meetingEndsAt = meeting?.endsAt ?? null;
  lead.facts = { ...lead.facts, meetingAt: meeting?.startsAt.toISOString() ?? null };
  tx.record('lead.facts_learned', lead, { names: ['meetingAt'], source: 'meeting' });
  rescoreLead(tx, lead);
}

import type { Tx } from '../../storage/commit/tx.ts';
import type { Lead } from '../lead.entity.ts';
import { rescoreLead } from './rescore-lead.ts';

export interface MeetingTimes {
  startsAt: Date;
  endsAt: Date;
}

/**
 * The meeting that stands from now on, or null when it was cancelled: what the pipeline moves the lead by. The caller
 * holds the lock of the lead and records the meeting itself.
 */
export function noteMeeting(tx: Tx, lead: Lead, meeting: MeetingTimes | null): void {
  keepMeeting(lead, meeting);
  tx.record('lead.facts_learned', lead, { names: ['meetingAt'], source: 'meeting' });
  rescoreLead(tx, lead);
}

/** Sets it on the lead and records nothing. */
export function keepMeeting(lead: Lead, meeting: MeetingTimes | null): void {
  lead.meetingStartsAt = meeting?.startsAt ?? null;
  lead.meetingEndsAt = meeting?.endsAt ?? null;
  lead.facts = { ...lead.facts, meetingAt: meeting?.startsAt.toISOString() ?? null };
}

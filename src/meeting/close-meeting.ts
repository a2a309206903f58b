import { refusal } from '../errors.ts';
import { Lead } from '../lead/lead.entity.ts';
import { noteMeeting } from '../lead/score/note-meeting.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { Meeting, MeetingStatus } from './meeting.entity.ts';
import type { CancelMeetingInput, MarkMeetingHeldInput } from './meeting.types.ts';

/** Calls off a planned meeting. Cancelling it again changes nothing; CONFLICT `meeting_held` for one that took place. */
export async function cancelMeeting(scope: Scope, input: CancelMeetingInput): Promise<Meeting> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const { lead, meeting } = await lockMeeting(tx, input.meetingId);
      if (meeting.status === MeetingStatus.CANCELLED) return meeting;
      if (meeting.status === MeetingStatus.HELD) throw refusal('MEETING_HELD');
      meeting.status = MeetingStatus.CANCELLED;
      meeting.icsSequence++;
      tx.record('meeting.changed', meeting, { cancelled: true });
      if (lead.meetingStartsAt?.getTime() === meeting.startsAt.getTime()) noteMeeting(tx, lead, null);
      return meeting;
    },
    { operation: 'cancelMeeting', input },
  );
}

/** Says that a meeting took place. Saying it again changes nothing; CONFLICT for a cancelled one or before it begins. */
export async function markMeetingHeld(scope: Scope, input: MarkMeetingHeldInput): Promise<Meeting> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const { meeting } = await lockMeeting(tx, input.meetingId);
      if (meeting.status === MeetingStatus.HELD) return meeting;
      if (meeting.status === MeetingStatus.CANCELLED) throw refusal('MEETING_CANCELLED');
      if (meeting.startsAt > tx.now()) throw refusal('MEETING_NOT_BEGUN');
      meeting.status = MeetingStatus.HELD;
      tx.record('meeting.changed', meeting, { held: true });
      return meeting;
    },
    { operation: 'markMeetingHeld', input },
  );
}

async function lockMeeting(tx: Tx, meetingId: string): Promise<{ lead: Lead; meeting: Meeting }> {
  const meeting = await tx.get(Meeting, meetingId);
  const lead = await tx.lock(Lead, meeting.leadId);
  return { lead, meeting };
}

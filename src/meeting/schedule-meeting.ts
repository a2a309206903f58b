import { v7 as uuidv7 } from 'uuid';
import { requireAhead } from '../text/date-bounds.ts';
import { refusal } from '../errors.ts';
import { Lead } from '../lead/lead.entity.ts';
import { noteMeeting } from '../lead/score/note-meeting.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { Meeting, MeetingStatus } from './meeting.entity.ts';
import type { ScheduleMeetingInput } from './meeting.types.ts';
import { MINUTE } from '../runtime/durations.ts';

export interface NewMeeting {
  leadId: string;
  startsAt: Date;
  durationMinutes: number;
  title: string;
  url?: string | null;
  /** Makes booking repeatable; without it, a planned meeting that is the same in all is taken for the same. */
  idKey?: string;
}

/** Books a meeting for a lead. BAD_USER_INPUT for a time that is past or more than two years ahead, NOT_FOUND for an unknown lead, CONFLICT `lead_archived` for one that was put away. */
export async function scheduleMeeting(scope: Scope, input: ScheduleMeetingInput): Promise<Meeting> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      requireAhead('input.startsAt', input.startsAt, tx.now());
      const { archivedAt } = await tx.lock(Lead, input.leadId);
      if (archivedAt) throw refusal('LEAD_ARCHIVED');
      return bookMeeting(tx, input);
    },
    { operation: 'scheduleMeeting', input },
  );
}

/**
 * The meeting of this key, booked once. It takes the place of the planned one that lies ahead, in calendars too.
 * Moves the lead to no stage; whoever wants that reacts to `meeting.scheduled`.
 */
export async function bookMeeting(tx: Tx, values: NewMeeting): Promise<Meeting> {
  const { leadId, startsAt, title, url = null } = values;
  const lead = await tx.lock(Lead, leadId);
  const booked = await bookedMeeting(tx, values);
  if (booked) return booked;
  const former = await standingMeeting(tx, leadId);
  const endsAt = endOf(values);
  const id = uuidv7();
  const inCalendars = { calendarUid: former?.calendarUid ?? id, icsSequence: former ? former.icsSequence + 1 : 0 };
  const meeting = tx.create(Meeting, {
    id,
    leadId,
    startsAt,
    endsAt,
    title,
    url,
    key: values.idKey ?? id,
    ...inCalendars,
  });
  tx.record('meeting.scheduled', meeting, { startsAt: startsAt.toISOString() });
  if (former) {
    former.status = MeetingStatus.CANCELLED;
    tx.record('meeting.changed', former, { movedTo: meeting.id });
  }
  noteMeeting(tx, lead, { startsAt, endsAt });
  return meeting;
}

function bookedMeeting(tx: Tx, values: NewMeeting): Promise<Meeting | null> {
  const { idKey, leadId, startsAt, title, url = null } = values;
  const same = { leadId, startsAt, endsAt: endOf(values), title, url, status: MeetingStatus.PLANNED };
  return tx.findOne(Meeting, idKey ? { key: idKey } : same);
}

function endOf({ startsAt, durationMinutes }: NewMeeting): Date {
  return new Date(startsAt.getTime() + durationMinutes * MINUTE);
}

async function standingMeeting(tx: Tx, leadId: string): Promise<Meeting | null> {
  const ahead = await tx.find(
    Meeting,
    { leadId, status: MeetingStatus.PLANNED, startsAt: { $gt: tx.now() } },
    { orderBy: { startsAt: 'desc' }, limit: 1 },
  );
  return ahead[0] ?? null;
}

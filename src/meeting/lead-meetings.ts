import type { Scope } from '../scope.ts';
import { Meeting, MeetingStatus } from './meeting.entity.ts';

/** A lead's meetings, latest first, cancelled ones too; batched. */
export async function meetingsOf(scope: Scope, leadId: string): Promise<Meeting[]> {
  const found = await scope.batch<Meeting[]>('meetings', leadId, async (leadIds) => {
    const rows = await scope.read.find(Meeting, { leadId: { $in: leadIds } }, { sort: { startsAt: -1 } });
    return Map.groupBy(rows, (meeting) => meeting.leadId);
  });
  return found ?? [];
}

/** Where the lead joins its planned meeting on line; null when none is planned or it has no address. Batched. */
export async function meetingUrlOf(scope: Scope, leadId: string): Promise<string | null> {
  const meetings = await meetingsOf(scope, leadId);
  return meetings.find(({ status }) => status === MeetingStatus.PLANNED)?.url ?? null;
}

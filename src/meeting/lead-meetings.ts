import type { Scope } from '../runtime/scope.ts';
import { Meeting, MeetingStatus } from './meeting.entity.ts';

/** Where the lead joins its planned meeting on line; null when none is planned or it has no address. Batched. */
export function meetingUrlOf(scope: Scope, leadId: string): Promise<string | null> {
  return scope.batch('address of the planned meeting', leadId, async (leadIds) => {
    const planned = { leadId: { $in: leadIds }, status: MeetingStatus.PLANNED };
    const latest = { $top: { sortBy: { startsAt: -1, _id: -1 }, output: '$url' } };
    const stages = [{ $match: planned }, { $group: { _id: '$leadId', url: latest } }];
    const found = await scope.read.aggregate(Meeting, stages);
    return new Map(found.map(({ _id, url }) => [_id as string, url as string | null]));
  });
}

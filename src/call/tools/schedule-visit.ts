import { z } from 'zod';
import { Broker } from '../../account/broker.entity.ts';
import { isAhead } from '../../text/date-bounds.ts';
import { badInput } from '../../errors.ts';
import { inSpanish } from '../../language/lead-texts.ts';
import { bookMeeting } from '../../meeting/schedule-meeting.ts';
import { advanceLead } from '../../pipeline/auto-advance-lead.ts';
import { onceFor, type CallTool } from './call-tool.ts';

const visitMinutes = 60;
const asked = z.object({ startsAt: z.iso.datetime({ offset: true }) });

/** Books the visit the caller said yes to, and moves the lead on when that was what was missing. */
export const scheduleVisit: CallTool = async (scope, use) => {
  const time = asked.safeParse(use.arguments);
  const startsAt = time.success ? new Date(time.data.startsAt) : null;
  if (!startsAt || !isAhead(startsAt, scope.now())) throw badInput('startsAt', 'VISIT_NOT_AHEAD');
  return scope.commit(
    async (tx) => {
      const { name } = await tx.get(Broker, tx.broker);
      const visit = {
        leadId: use.leadId,
        startsAt,
        durationMinutes: visitMinutes,
        title: inSpanish('visitTitle', { broker: name }),
      };
      const meeting = await bookMeeting(tx, { ...visit, idKey: `call:${use.callId}:${use.toolCallId}` });
      await advanceLead(tx, use.leadId);
      return { meetingId: meeting.id, startsAt: startsAt.toISOString() };
    },
    onceFor('scheduleVisit', use),
  );
};

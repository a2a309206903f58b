import type { ContactFacts } from '../contact-policy/decision/decide-contact.ts';
import type { Lead } from '../lead/lead.entity.ts';
import type { Enrolment } from './enrolment.entity.ts';
import type { TriggerLead } from './rules/trigger-match.ts';
import type { EnrolmentFacts, StepAttempt, StepLead } from './rules/decision.ts';

export interface AroundLead {
  suppressions: ContactFacts['suppressions'];
  /** When its last meeting was booked. */
  meetingBookedAt: Date | null;
}

/** A lead as the rules of a campaign see it. */
export function stepLead(lead: Lead, { suppressions, meetingBookedAt }: AroundLead): StepLead {
  const { stage, score, facts, lastReplyAt, wroteAt, treatment } = lead;
  return {
    stage,
    score,
    facts,
    lastReplyAt,
    lastWroteAt: latestOf(Object.values(wroteAt ?? {})),
    treatment,
    meetingBookedAt,
    archived: lead.archivedAt !== null,
    doNotContact: suppressions.some(({ channel }) => channel === null),
    optedOutOf: suppressions.flatMap(({ channel }) => (channel === null ? [] : [channel])),
  };
}

function latestOf(times: readonly Date[]): Date | null {
  return times.length > 0 ? new Date(Math.max(...times.map((at) => at.getTime()))) : null;
}

/** A run as the rules see it; `attempts` are those of the step at its position. */
export function enrolmentFacts(enrolment: Enrolment, attempts: readonly StepAttempt[]): EnrolmentFacts {
  const { status, position, enteredAt, previousStepAt, nextStepAt, resumedAt, hops } = enrolment;
  return { status, position, enteredAt, previousStepAt, nextStepAt, resumedAt: resumedAt ?? null, hops, attempts };
}

/** A lead as a trigger sees it. */
export function triggerLead({ stage, score, archivedAt, lastActivityAt }: Lead): TriggerLead {
  return { stage, score, lastActivityAt, archived: archivedAt !== null };
}

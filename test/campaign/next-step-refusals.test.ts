import { describe, expect, it } from 'vitest';
import {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStatus,
  EnrolmentStatus,
} from '../../src/campaign/rules/campaign-enums.ts';
import { inWords, said } from '../../src/campaign/rules/said.ts';
import { Channel } from '../../src/lead/channel.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';
import { after, decide, message, refused, stepOf, type Changes } from './next-step.cases.ts';
import { agreedTo, meeting, tried } from './next-step-tries.cases.ts';
import { HOUR, DAY } from '../../src/runtime/durations.ts';

const unclear = 'Nobody knows whether attempt 1 went out';
const night = 'Outside the hours of MX for Telegram (America/Mexico_City).';

describe('a lead that does not get its step', () => {
  it.each<[Changes, string]>([
    [{ plan: { status: CampaignStatus.PAUSED } }, 'The campaign is paused; it goes on when it is active.'],
    [{ plan: { status: CampaignStatus.COMPLETED } }, 'The campaign is over.'],
    [{ enrolment: { status: EnrolmentStatus.COMPLETED } }, 'The lead has been through the campaign.'],
    [{ enrolment: { status: EnrolmentStatus.EXITED } }, 'The lead has left the campaign.'],
    [{ enrolment: { status: EnrolmentStatus.PAUSED } }, 'Somebody paused it for this lead.'],
    [{ enrolment: { hops: 10 } }, '10 campaigns led to this one; 10 is where it ends.'],
    [{ enrolment: { position: 2 } }, 'No step is left.'],
    [{ lead: { archived: true } }, 'The lead is archived.'],
    [{ lead: { doNotContact: true } }, 'The lead asked not to be contacted.'],
    [{ lead: { optedOutOf: [Channel.TELEGRAM] } }, 'The lead opted out of Telegram.'],
    [{ lead: { lastReplyAt: after(HOUR) } }, 'The lead replied on 2025-03-03 11:00 UTC, which ends this campaign.'],
    [
      { lead: { meetingBookedAt: after(HOUR) } },
      'A meeting was booked on 2025-03-03 11:00 UTC, which ends this campaign.',
    ],
    [{ lead: { stage: Stage.GANADO } }, 'The lead reached the stage Won, which ends this campaign.'],
    [{ plan: { steps: [stepOf(message, { delayHours: 2 })] } }, 'It is due on 2025-03-03 12:00 UTC.'],
    [{ lead: { treatment: TreatmentType.HOLD } }, 'The lead is on hold; it goes on when the treatment changes.'],
    [{ lead: { treatment: TreatmentType.MANUAL_FOLLOW_UP } }, 'A person follows this lead up by hand.'],
    [{ plan: { steps: [stepOf(meeting(null))] } }, 'The lead has not agreed to a time.'],
    [{ plan: { steps: [stepOf(meeting(null))] }, lead: agreedTo('next week') }, 'The lead has not agreed to a time.'],
    [
      { plan: { steps: [stepOf(meeting(null))] }, lead: agreedTo('2025-03-03T10:00:00Z') },
      'The time the lead agreed to, 2025-03-03 10:00 UTC, is past.',
    ],
    [{ contact: null }, 'The contact policy was not asked, so nobody is contacted.'],
    [{ contact: refused(null) }, night],
    [{ contact: refused(after(HOUR)) }, `${night} The lead may be contacted from 2025-03-03 11:00 UTC.`],
    [{ contact: refused(after(4 * DAY)) }, `It waited too long; the limit in days is 3. ${night}`],
    [tried({ status: CampaignLogStatus.PENDING }), 'Attempt 1 is under way.'],
    [
      tried({ status: CampaignLogStatus.PENDING }, { holdup: said('NO_FREE_LINE', { most: 2 }) }),
      'Attempt 1 has not gone out. It waits for a line: all 2 of the brokerage are in use.',
    ],
    [tried({ status: CampaignLogStatus.SENT }), 'Attempt 1 was sent.'],
    [tried({ outcome: AttemptOutcome.HUMAN }), 'Attempt 1 ended as "answered by a person"; the step is over.'],
    [tried({ status: CampaignLogStatus.UNKNOWN }), `${unclear}; the provider is asked until 2025-03-06 10:00 UTC.`],
    [tried({ status: CampaignLogStatus.UNKNOWN }, { now: after(3 * DAY) }), `${unclear}, and the provider never said.`],
  ])('is told why: %o', (changes, sentence) => {
    const { trace } = decide(changes);
    expect(trace.at(-1)!.outcome).toBe('decided');
    expect(inWords(trace.at(-1)!.found, 'en')).toBe(sentence);
    expect(trace.slice(0, -1).every(({ outcome }) => outcome === 'passed')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { CampaignStatus, EnrolmentStatus } from '../../src/campaign/rules/campaign-enums.ts';
import { Channel } from '../../src/lead/channel.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';
import { after, decide, entered, message, plan, refused, stageMove, stepOf } from './next-step.cases.ts';
import type { Changes } from './next-step.cases.ts';

describe('what keeps a lead from the next step', () => {
  it.each<[string, Changes, string, string]>([
    ['a paused campaign holds', { plan: { status: CampaignStatus.PAUSED } }, 'hold', 'campaign_status'],
    ['a draft holds', { plan: { status: CampaignStatus.DRAFT } }, 'hold', 'campaign_status'],
    ['a completed campaign ends the run', { plan: { status: CampaignStatus.COMPLETED } }, 'exit', 'campaign_status'],
    ['a lead that left stays out', { enrolment: { status: EnrolmentStatus.EXITED } }, 'exit', 'enrolment_status'],
    ['a paused enrolment holds', { enrolment: { status: EnrolmentStatus.PAUSED } }, 'hold', 'enrolment_status'],
    [
      'a paused enrolment ends with its campaign',
      { enrolment: { status: EnrolmentStatus.PAUSED }, plan: { status: CampaignStatus.COMPLETED } },
      'exit',
      'campaign_status',
    ],
    ['ten hops end the run', { enrolment: { hops: 10 } }, 'exit', 'hops'],
    ['an archived lead leaves', { lead: { archived: true } }, 'exit', 'lead_archived'],
    ['do not contact ends the run', { lead: { doNotContact: true } }, 'exit', 'exit_opt_out'],
    ['an opt-out of the channel ends the run', { lead: { optedOutOf: [Channel.TELEGRAM] } }, 'exit', 'exit_opt_out'],
    ['a reply ends the run', { lead: { lastReplyAt: after(1) } }, 'exit', 'exit_reply'],
    ['a booked meeting ends the run', { lead: { meetingBookedAt: after(1) } }, 'exit', 'exit_meeting'],
    ['a goal stage ends the run', { lead: { stage: Stage.GANADO } }, 'exit', 'exit_stage'],
    ['a lead on hold stays where it is', { lead: { treatment: TreatmentType.HOLD } }, 'hold', 'treatment'],
    [
      'a lead followed up by hand gets no message',
      { lead: { treatment: TreatmentType.MANUAL_FOLLOW_UP } },
      'skip',
      'treatment',
    ],
    ['nobody is contacted unasked', { contact: null }, 'hold', 'contact_policy'],
    ['a contact that is never allowed is left out', { contact: refused(null) }, 'skip', 'contact_policy'],
  ])('%s', (_title, changes, kind, rule) => {
    const decision = decide(changes);

    expect(decision).toMatchObject({ kind, why: { rule } });
    expect(decision.trace.at(-1)).toMatchObject({ rule, outcome: 'decided' });
  });

  it.each<[string, Changes]>([
    ['the reply that let the lead in', { lead: { lastReplyAt: entered } }],
    [
      'a reply the campaign does not stop for',
      { lead: { lastReplyAt: after(1) }, plan: { exits: { ...plan.exits, onReply: false } } },
    ],
    ['a meeting booked before', { lead: { meetingBookedAt: after(-1) } }],
    ['an opt-out of another channel', { lead: { optedOutOf: [Channel.EMAIL] } }],
    ['nine hops', { enrolment: { hops: 9 } }],
    ['a wait for a call that is over', { enrolment: { status: EnrolmentStatus.WAITING } }],
  ])('%s does not', (_title, changes) => {
    expect(decide(changes)).toMatchObject({ kind: 'run', attempt: 1, act: message });
  });

  it('moves the stage of a lead that is followed up by hand', () => {
    const treatment = TreatmentType.MANUAL_FOLLOW_UP;
    expect(decide({ plan: { steps: [stepOf(stageMove)] }, lead: { treatment }, contact: null })).toMatchObject({
      kind: 'run',
      act: stageMove,
    });
  });

  it('is done after the last step, and stays done', () => {
    expect(decide({ enrolment: { position: 2 } }).kind).toBe('done');
    expect(decide({ enrolment: { status: EnrolmentStatus.COMPLETED } }).kind).toBe('done');
  });

  it.each(Object.values(CampaignStatus))('is over for good, also in a campaign that is %s', (status) => {
    const ended = (run: EnrolmentStatus) => decide({ enrolment: { status: run }, plan: { status } });
    expect(ended(EnrolmentStatus.COMPLETED).kind).toBe('done');
    expect(ended(EnrolmentStatus.EXITED)).toMatchObject({ kind: 'exit', why: { rule: 'enrolment_status' } });
  });
});

describe('the trace', () => {
  it('has what every rule that was looked at has found', () => {
    const { trace } = decide();
    expect(trace.map((line) => line.rule)).toEqual([
      'enrolment_status',
      'campaign_status',
      'hops',
      'steps_left',
      'lead_archived',
      'exit_opt_out',
      'exit_reply',
      'exit_meeting',
      'exit_stage',
      'attempts',
      'due_time',
      'conditions',
      'treatment',
      'meeting_time',
      'stop',
      'provider',
      'contact_policy',
      'run',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { contactChannel } from '../../src/campaign/next-step.ts';
import type { StepAct } from '../../src/campaign/rules/campaign-plan.ts';
import { CampaignLogStatus, CampaignStepAction } from '../../src/campaign/rules/campaign-enums.ts';
import type { StepConditions } from '../../src/campaign/rules/campaign-plan.ts';
import { Channel } from '../../src/lead/channel.ts';
import { noFacts } from '../../src/lead/lead-facts.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';
import { DAY, HOUR, MINUTE, after, call, decide, enrolment, entered } from './next-step.cases.ts';
import { message, plan, refused, stageMove, stepOf } from './next-step.cases.ts';
import type { Changes } from './next-step.cases.ts';

const secondStep = { position: 1, previousStepAt: after(HOUR) };
const onlyIf = (conditions: StepConditions) => ({
  plan: { steps: [stepOf(message, { conditions })] },
});
const meeting = (startsInHours: number | null) => ({
  steps: [
    stepOf({
      action: CampaignStepAction.SCHEDULE_MEETING,
      title: 'Visita',
      durationMinutes: 30,
      startsInHours,
    }),
  ],
});

const channelOfNextTry = (act: StepAct) => contactChannel({ ...plan, steps: [stepOf(act)] }, enrolment);

describe('when a step is due', () => {
  it('waits exactly the delay since the previous step', () => {
    const due = after(25 * HOUR);

    expect(decide({ enrolment: secondStep, now: after(25 * HOUR - 1) })).toMatchObject({
      kind: 'wait',
      until: due,
      why: { rule: 'due_time', text: 'It is due on 2025-03-04 11:00 UTC.' },
    });
    expect(decide({ enrolment: secondStep, now: due }).kind).toBe('run');
  });

  it('waits even when the delay reaches beyond the calendar', () => {
    expect(decide({ plan: { steps: [stepOf(message, { delayHours: 1e15 })] } }).kind).toBe('wait');
  });
});

describe('the conditions of a step', () => {
  const twoTreatments = [TreatmentType.AUTOMATED_TELEGRAM, TreatmentType.MANUAL_FOLLOW_UP];
  const staysOnReply = { exits: { ...plan.exits, onReply: false } };
  const meetingAt = '2025-03-05T10:00:00Z';
  it.each<[string, Changes, string]>([
    ['another stage', onlyIf({ stageIn: [Stage.AGENDADO] }), 'The lead is in entrada, not in agendado.'],
    ['a low score', onlyIf({ scoreMin: 41 }), 'The score 40 is below 41.'],
    ['a high score', onlyIf({ scoreMax: 39 }), 'The score 40 is above 39.'],
    ['no reply', onlyIf({ hasReplied: true }), 'The lead has not replied.'],
    ['an unknown fact', onlyIf({ factsKnown: ['budget'] }), 'Not known about the lead: budget.'],
    [
      'no reply since it entered',
      { ...onlyIf({ hasReplied: true }), lead: { lastReplyAt: entered } },
      'The lead has not replied.',
    ],
    [
      'a reply where none is asked for',
      { plan: { ...staysOnReply, ...onlyIf({ hasReplied: false }).plan }, lead: { lastReplyAt: after(1) } },
      'The lead has already replied.',
    ],
    ['no treatment', onlyIf({ treatmentIn: [TreatmentType.HOLD] }), 'The treatment is not set, not hold.'],
    [
      'another treatment',
      { ...onlyIf({ treatmentIn: twoTreatments }), lead: { treatment: TreatmentType.AUTOMATED_CALL } },
      'The treatment is automated_call, not automated_telegram or manual_follow_up.',
    ],
    ['no agreed time', { plan: meeting(null) }, 'The lead has not agreed to a time.'],
    [
      'a past time',
      { plan: meeting(null), lead: { facts: { ...noFacts, meetingAt } }, now: after(2 * DAY) },
      'The time the lead agreed to, 2025-03-05 10:00 UTC, is past.',
    ],
    [
      'a time in the year 9999',
      { plan: meeting(null), lead: { facts: { ...noFacts, meetingAt: '9999-03-05T10:00:00Z' } } },
      'The time the lead agreed to, 9999-03-05 10:00 UTC, is more than two years ahead.',
    ],
  ])('leave the step out for %s', (_title, changes, text) => {
    expect(decide(changes)).toMatchObject({
      kind: 'skip',
      logStatus: CampaignLogStatus.SKIPPED,
      why: { text },
    });
  });

  it.each<[string, Changes]>([
    ['a score on both ends', onlyIf({ scoreMin: 40, scoreMax: 40 })],
    ['no conditions given', onlyIf({ stageIn: null, scoreMin: null, hasReplied: null })],
    ['no reply where none is asked for', onlyIf({ hasReplied: false })],
    ['a reply of the time before', { ...onlyIf({ hasReplied: false }), lead: { lastReplyAt: entered } }],
    [
      'one of the treatments',
      { ...onlyIf({ treatmentIn: twoTreatments }), lead: { treatment: TreatmentType.AUTOMATED_TELEGRAM } },
    ],
    ['a meeting at a time of its own', { plan: meeting(48) }],
    ['a meeting at the agreed time', { plan: meeting(null), lead: { facts: { ...noFacts, meetingAt } } }],
  ])('let it run for %s', (_title, changes) => {
    expect(decide(changes).kind).toBe('run');
  });
});

describe('a channel without a provider', () => {
  const gap = 'No provider makes calls.';

  it('makes a step wait a quarter of an hour, again and again', () => {
    expect(decide({ gap, contact: null })).toMatchObject({
      kind: 'wait',
      until: after(HOUR / 4),
      why: { rule: 'provider', text: `${gap} It is tried again on 2025-03-03 10:15 UTC.` },
    });
  });

  it('leaves the step out once it waited longer than the campaign says', () => {
    expect(decide({ gap, now: after(3 * DAY - HOUR / 4) }).kind).toBe('wait');
    expect(decide({ gap, now: after(3 * DAY) })).toMatchObject({
      kind: 'skip',
      why: { text: `It waited too long, over 3 days. ${gap}` },
    });
  });
});

describe('the contact policy', () => {
  it('makes a step wait for the next allowed time', () => {
    expect(decide({ contact: refused(after(8 * HOUR)) })).toMatchObject({
      kind: 'wait',
      until: after(8 * HOUR),
      why: { text: expect.stringContaining('Outside the hours of MX') },
    });
  });

  it('never makes a step wait for a moment that is past', () => {
    expect(decide({ contact: refused(entered) })).toMatchObject({
      kind: 'wait',
      until: after(MINUTE),
    });
  });

  it('leaves a step out that would wait longer than the campaign allows', () => {
    expect(decide({ contact: refused(after(3 * DAY)) }).kind).toBe('wait');
    expect(decide({ contact: refused(after(3 * DAY + 1)) })).toMatchObject({
      kind: 'skip',
      why: { text: expect.stringContaining('It waited too long') },
    });
  });

  it('counts short waits together', () => {
    const now = after(3 * DAY);
    expect(decide({ contact: refused(after(3 * DAY + HOUR)), now }).kind).toBe('skip');
  });

  it('is asked about the channel of the next try', () => {
    expect([message, call, stageMove].map(channelOfNextTry)).toEqual([Channel.TELEGRAM, Channel.CALL, null]);
    expect(contactChannel(plan, { ...enrolment, position: 2 })).toBeNull();
  });
});

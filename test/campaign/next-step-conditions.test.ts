import { describe, expect, it } from 'vitest';
import { contactChannel } from '../../src/campaign/next-step.ts';
import type { StepAct } from '../../src/campaign/rules/campaign-plan.ts';
import { CampaignLogStatus, CampaignStepAction } from '../../src/campaign/rules/campaign-enums.ts';
import type { StepConditions } from '../../src/campaign/rules/campaign-plan.ts';
import { said, type Said } from '../../src/campaign/rules/said.ts';
import { Channel } from '../../src/lead/channel.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';
import { after, call, decide, enrolment, entered } from './next-step.cases.ts';
import { message, plan, refused, stageMove, stepOf } from './next-step.cases.ts';
import type { Changes } from './next-step.cases.ts';
import { MINUTE, HOUR, DAY } from '../../src/runtime/durations.ts';

const secondStep = { position: 1, previousStepAt: after(HOUR) };
const onlyIf = (conditions: StepConditions) => ({
  plan: { steps: [stepOf(message, { conditions })] },
});
const unmet = (...conditions: Said[]) => said('CONDITIONS_UNMET', { unmet: conditions });
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
      why: { rule: 'due_time', found: said('DUE_LATER', { at: due }) },
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
  it.each<[string, Changes, Said]>([
    [
      'another stage',
      onlyIf({ stageIn: [Stage.AGENDADO] }),
      unmet(said('STAGE_DIFFERS', { stage: 'ENTRADA', stages: ['AGENDADO'] })),
    ],
    ['a low score', onlyIf({ scoreMin: 41 }), unmet(said('SCORE_BELOW', { score: 40, least: 41 }))],
    ['a high score', onlyIf({ scoreMax: 39 }), unmet(said('SCORE_ABOVE', { score: 40, most: 39 }))],
    ['no reply', onlyIf({ hasReplied: true }), unmet(said('HAS_NOT_REPLIED'))],
    ['an unknown fact', onlyIf({ factsKnown: ['budget'] }), unmet(said('FACTS_UNKNOWN', { facts: ['BUDGET'] }))],
    [
      'no reply since it entered',
      { ...onlyIf({ hasReplied: true }), lead: { lastWroteAt: entered } },
      unmet(said('HAS_NOT_REPLIED')),
    ],
    [
      'an answered call where something written is asked for',
      { plan: { ...staysOnReply, ...onlyIf({ hasReplied: true }).plan }, lead: { lastReplyAt: after(1) } },
      unmet(said('HAS_NOT_REPLIED')),
    ],
    [
      'a reply where none is asked for',
      { plan: { ...staysOnReply, ...onlyIf({ hasReplied: false }).plan }, lead: { lastWroteAt: after(1) } },
      unmet(said('HAS_REPLIED')),
    ],
    [
      'no treatment',
      onlyIf({ treatmentIn: [TreatmentType.HOLD] }),
      unmet(said('TREATMENT_DIFFERS', { treatment: 'NOT_SET', treatments: ['HOLD'] })),
    ],
    [
      'another treatment',
      { ...onlyIf({ treatmentIn: twoTreatments }), lead: { treatment: TreatmentType.AUTOMATED_CALL } },
      unmet(
        said('TREATMENT_DIFFERS', {
          treatment: 'AUTOMATED_CALL',
          treatments: ['AUTOMATED_TELEGRAM', 'MANUAL_FOLLOW_UP'],
        }),
      ),
    ],
    ['no agreed time', { plan: meeting(null) }, said('TIME_NOT_AGREED')],
    [
      'a past time',
      { plan: meeting(null), lead: { facts: { ...noFacts, meetingAt } }, now: after(2 * DAY) },
      said('AGREED_TIME_PAST', { at: new Date(meetingAt) }),
    ],
    [
      'a time in the year 9999',
      { plan: meeting(null), lead: { facts: { ...noFacts, meetingAt: '9999-03-05T10:00:00Z' } } },
      said('AGREED_TIME_FAR', { at: new Date('9999-03-05T10:00:00Z') }),
    ],
  ])('leave the step out for %s', (_title, changes, found) => {
    expect(decide(changes)).toMatchObject({
      kind: 'skip',
      logStatus: CampaignLogStatus.SKIPPED,
      why: { found },
    });
  });

  it.each<[string, Changes]>([
    ['a score on both ends', onlyIf({ scoreMin: 40, scoreMax: 40 })],
    ['no conditions given', onlyIf({ stageIn: null, scoreMin: null, hasReplied: null })],
    ['no reply where none is asked for', onlyIf({ hasReplied: false })],
    ['a reply of the time before', { ...onlyIf({ hasReplied: false }), lead: { lastWroteAt: entered } }],
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
  const gap = said('NO_VOICE_PROVIDER');

  it('makes a step wait a quarter of an hour, again and again', () => {
    expect(decide({ gap, contact: null })).toMatchObject({
      kind: 'wait',
      until: after(HOUR / 4),
      why: { rule: 'provider', found: said('PROVIDER_AWAITED', { gap, until: after(HOUR / 4) }) },
    });
  });

  it('leaves the step out once it waited longer than the campaign says', () => {
    expect(decide({ gap, now: after(3 * DAY - HOUR / 4) }).kind).toBe('wait');
    expect(decide({ gap, now: after(3 * DAY) })).toMatchObject({
      kind: 'skip',
      why: { found: said('PROVIDER_WAITED_TOO_LONG', { days: 3, gap }) },
    });
  });
});

describe('the contact policy', () => {
  it('makes a step wait for the next allowed time', () => {
    expect(decide({ contact: refused(after(8 * HOUR)) })).toMatchObject({
      kind: 'wait',
      until: after(8 * HOUR),
      why: { found: { code: 'CONTACT_LATER', parameters: { reasons: [{ contactReason: 'OUTSIDE_HOURS' }] } } },
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
      why: { found: { code: 'CONTACT_WAITED_TOO_LONG' } },
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

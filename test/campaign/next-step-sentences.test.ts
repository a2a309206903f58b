import { describe, expect, it } from 'vitest';
import {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStepAction,
  type DecisionRule,
} from '../../src/campaign/rules/campaign-enums.ts';
import type { Decision, StepAttempt } from '../../src/campaign/rules/decision.ts';
import { inWords, said, type Said } from '../../src/campaign/rules/said.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';
import { after, decide, message, plan, stageMove, stepOf, type Changes } from './next-step.cases.ts';
import { agreedTo, meeting, tried } from './next-step-tries.cases.ts';
import { MINUTE, HOUR } from '../../src/runtime/durations.ts';

const { SEND_MESSAGE, MAKE_CALL } = CampaignStepAction;

/** What a rule says, decided or passed. */
function sentenceOf(decision: Decision, rule: `${DecisionRule}`): string {
  const foundBy: Partial<Record<string, Said>> = Object.fromEntries(
    decision.trace.map((line) => [line.rule, line.found]),
  );
  return inWords(foundBy[rule]!, 'en');
}

describe('a lead that gets its step', () => {
  it('gets it for reasons that a broker can read', () => {
    expect(decide().trace.map(({ found }) => inWords(found, 'en'))).toEqual([
      'The lead is in the campaign.',
      'The campaign is active.',
      '0 campaigns led to this one.',
      'Step 1 of 2 is next.',
      'The lead is not archived.',
      'The lead has not opted out.',
      'The lead has not replied since entering.',
      'No meeting was booked since the lead entered.',
      'The lead is in the stage New, which does not end this campaign.',
      'Nothing was tried yet.',
      'It has been due since 2025-03-03 10:00 UTC.',
      'The step has no conditions.',
      'The treatment allows automatic steps.',
      'The step is no meeting.',
      'Nothing is stopped that the step would do.',
      'There is a provider.',
      'The lead may be contacted now.',
      'Step 1 runs, attempt 1.',
    ]);
  });

  it.each<[`${DecisionRule}`, Changes, string]>([
    [
      'exit_reply',
      { lead: { lastReplyAt: after(HOUR) } },
      'The lead replied on 2025-03-03 11:00 UTC; this campaign goes on.',
    ],
    [
      'exit_meeting',
      { lead: { meetingBookedAt: after(HOUR) } },
      'A meeting was booked on 2025-03-03 11:00 UTC; this campaign goes on.',
    ],
    ['conditions', { plan: { steps: [stepOf(message, { conditions: { scoreMin: 40 } })] } }, 'All conditions hold.'],
    ['meeting_time', { plan: { steps: [stepOf(meeting(3))] } }, 'It begins in 3 hours.'],
    [
      'meeting_time',
      { plan: { steps: [stepOf(meeting(null))] }, lead: agreedTo('2025-03-04T17:00:00Z') },
      'The lead agreed to 2025-03-04 17:00 UTC.',
    ],
    [
      'provider',
      { plan: { steps: [stepOf(meeting(3))] }, gap: said('NO_VOICE_PROVIDER') },
      'The step needs no provider.',
    ],
    [
      'contact_policy',
      { plan: { steps: [stepOf(meeting(3))] }, contact: null },
      'The step books a meeting; whether its invitation may go out is asked when it does.',
    ],
    ['contact_policy', { plan: { steps: [stepOf(stageMove)] }, contact: null }, 'The step contacts nobody.'],
  ])('%s passes %o', (rule, changes, sentence) => {
    const exits = { onReply: false, onMeeting: false, onStage: [] };
    expect(sentenceOf(decide({ ...changes, plan: { exits, ...changes.plan } }), rule)).toBe(sentence);
  });
});

describe('a lead for whom not all conditions of a step hold', () => {
  it.each([
    [{ stageIn: [Stage.AGENDADO, Stage.GANADO] }, 'The lead is in the stage New, not in Meeting set or Won.'],
    [{ scoreMin: 41 }, 'The score 40 is below 41.'],
    [{ scoreMax: 39 }, 'The score 40 is above 39.'],
    [{ hasReplied: true }, 'The lead has not written.'],
    [{ factsKnown: ['budget' as const, 'timeframeMonths' as const] }, 'Not known about the lead: budget or timeframe.'],
    [{ treatmentIn: [TreatmentType.HOLD] }, 'The treatment of the lead is not set, not on hold.'],
    [{ scoreMin: 41, hasReplied: true }, 'The score 40 is below 41. The lead has not written.'],
  ])('is told which: %o', (conditions, sentence) => {
    const decision = decide({ plan: { steps: [stepOf(message, { conditions })] } });
    expect(sentenceOf(decision, 'conditions')).toBe(sentence);
  });

  it('is told that it has written', () => {
    const exits = { ...plan.exits, onReply: false };
    const steps = [stepOf(message, { conditions: { hasReplied: false } })];
    const changes = { plan: { steps, exits }, lead: { lastWroteAt: after(1) } };
    expect(sentenceOf(decide(changes), 'conditions')).toBe('The lead has already written.');
  });
});

const unclear = 'Nobody knows whether attempt 1 went out';

describe('a try after another', () => {
  it.each<[Partial<StepAttempt>, Changes, object]>([
    [
      { outcome: AttemptOutcome.NO_ANSWER },
      {},
      { act: { action: MAKE_CALL }, sentence: 'Attempt 1 ended as "no answer"; it is tried again.' },
    ],
    [
      { outcome: AttemptOutcome.VOICEMAIL },
      {},
      { act: { action: SEND_MESSAGE }, sentence: 'Attempt 1 ended as "voicemail"; a message by SMS goes out instead.' },
    ],
    [
      { status: CampaignLogStatus.UNKNOWN },
      { plan: { resendUnknown: true } },
      { act: { action: MAKE_CALL }, sentence: `${unclear}; this campaign sends once more.` },
    ],
  ])('after %o says why', (last, more, { act, sentence }: { act?: object; sentence?: string }) => {
    const decision = decide(tried(last, { now: after(10 * MINUTE), ...more }));
    expect(decision).toMatchObject({ kind: 'run', attempt: 2, act });
    expect(sentenceOf(decision, 'attempts')).toBe(sentence);
    expect(sentenceOf(decision, 'run')).toBe('Step 1 runs, attempt 2.');
  });
});

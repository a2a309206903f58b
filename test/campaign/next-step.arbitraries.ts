import * as fc from 'fast-check';
import {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStatus,
  EnrolmentStatus,
} from '../../src/campaign/rules/campaign-enums.ts';
import type { NextStepInput } from '../../src/campaign/rules/decision.ts';
import { said } from '../../src/campaign/rules/said.ts';
import { Channel } from '../../src/lead/channel.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';
import { StopScope } from '../../src/brake/stop-scope.ts';
import { stopOf } from './next-step.cases.ts';
import { allowed, call, callOrSms, message, refused, stageMove } from './next-step.cases.ts';

const oneOf = <T>(values: Record<string, T>) => fc.constantFrom(...Object.values(values));
export const anyTime = fc.date({ noInvalidDate: true });
export const nearTime = fc.date({
  min: new Date('2025-01-01'),
  max: new Date('2025-03-01'),
  noInvalidDate: true,
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(message, call, callOrSms, stageMove),
    delayHours: fc.oneof(fc.nat(500), fc.double({ min: 0, noNaN: true })),
    conditions: maybe(fc.record({ scoreMin: maybe(fc.nat(100)), hasReplied: maybe(fc.boolean()) })),
    retry: fc.record({
      maxAttempts: fc.nat(4),
      delaysInMinutes: fc.array(fc.nat(500), { maxLength: 3 }),
    }),
  }),
  { maxLength: 3 },
);

/** Any question to nextStep, with its times drawn from `at`. */
export function inputs(at: fc.Arbitrary<Date>): fc.Arbitrary<NextStepInput> {
  const attempt = fc.record({
    n: fc.integer({ min: 1, max: 5 }),
    action: fc.constantFrom(message.action, call.action),
    status: oneOf(CampaignLogStatus),
    outcome: maybe(oneOf(AttemptOutcome)),
    at,
  });
  return fc.record({
    plan: fc.record({
      campaignId: fc.constant('c1'),
      name: fc.constant('Bienvenida'),
      version: fc.constant(1),
      status: oneOf(CampaignStatus),
      channel: oneOf(Channel),
      steps: steps.map((list) =>
        list.map(({ act, ...rest }, index) => ({
          stepId: `s${index}`,
          stepNumber: index + 1,
          ...rest,
          ...act,
        })),
      ),
      exits: fc.record({
        onReply: fc.boolean(),
        onMeeting: fc.boolean(),
        onStage: fc.subarray(Object.values(Stage)),
      }),
      window: fc.constant(null),
      resendUnknown: fc.boolean(),
      maxWaitDays: fc.nat(30),
    }),
    enrolment: fc.record({
      status: oneOf(EnrolmentStatus),
      position: fc.integer({ min: -1, max: 4 }),
      enteredAt: at,
      previousStepAt: maybe(at),
      nextStepAt: maybe(at),
      resumedAt: maybe(at),
      hops: fc.nat(12),
      attempts: fc.array(attempt, { maxLength: 4 }),
    }),
    lead: fc.record({
      stage: oneOf(Stage),
      score: fc.nat(100),
      archived: fc.boolean(),
      facts: fc.record({ meetingAt: maybe(fc.string()) }).map((facts) => ({ ...noFacts, ...facts })),
      lastReplyAt: maybe(at),
      lastWroteAt: maybe(at),
      meetingBookedAt: maybe(at),
      treatment: maybe(oneOf(TreatmentType)),
      doNotContact: fc.boolean(),
      optedOutOf: fc.subarray(Object.values(Channel)),
    }),
    gap: maybe(fc.constant(said('NO_VOICE_PROVIDER'))),
    stops: fc.array(
      fc
        .record({
          scope: oneOf(StopScope),
          campaignId: fc.constant('c1'),
          liftedAt: maybe(at),
          skipOverdue: fc.boolean(),
        })
        .map((values) => stopOf(values)),
      { maxLength: 2 },
    ),
    holdup: maybe(fc.constant(said('NO_FREE_LINE', { most: 1 }))),
    contact: fc.oneof(fc.constant(null), fc.constant(allowed), maybe(at).map(refused)),
    now: at,
  });
}

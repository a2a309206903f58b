import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactChannel, nextStep } from '../../src/campaign/next-step.ts';
import { CampaignLogStatus, CampaignStatus, EnrolmentStatus } from '../../src/campaign/rules/campaign-enums.ts';
import type { NextStepInput } from '../../src/campaign/rules/decision.ts';
import { anyTime, inputs, nearTime } from './next-step.arbitraries.ts';
import { allowed } from './next-step.cases.ts';

/** Nothing about the campaign or the lead stands in the way: only attempts, time and policy decide. */
function willing(input: NextStepInput): NextStepInput {
  return {
    ...input,
    stops: [],
    plan: {
      ...input.plan,
      status: CampaignStatus.ACTIVE,
      exits: { onReply: false, onMeeting: false, onStage: [] },
    },
    enrolment: { ...input.enrolment, status: EnrolmentStatus.ACTIVE, hops: 0 },
    lead: { ...input.lead, archived: false, doNotContact: false, optedOutOf: [], treatment: null },
  };
}

describe('nextStep', () => {
  it('decides whatever the state is, with a trace that ends in what decided', () => {
    fc.assert(
      fc.property(inputs(anyTime), (input) => {
        const { kind, trace } = nextStep(input);

        expect(['run', 'wait', 'hold', 'skip', 'exit', 'done']).toContain(kind);
        expect(trace.filter((line) => line.outcome === 'decided')).toEqual([trace.at(-1)]);
      }),
    );
  });

  it('gives the same answer to the same question and changes nothing in it', () => {
    fc.assert(
      fc.property(inputs(anyTime), (input) => {
        const copy = structuredClone(input);

        expect(nextStep(input)).toEqual(nextStep(copy));
        expect(input).toEqual(copy);
      }),
    );
  });

  it('waits only for a later time', () => {
    fc.assert(
      fc.property(inputs(nearTime).map(willing), (input) => {
        const decision = nextStep(input);
        if (decision.kind === 'wait') expect(decision.until.getTime()).toBeGreaterThan(input.now.getTime());
      }),
    );
  });

  it('goes on at the time it waited for once the contact is allowed', () => {
    let waits = 0;
    fc.assert(
      fc.property(inputs(nearTime).map(willing), (input) => {
        const decision = nextStep(input);
        if (decision.kind !== 'wait') return;
        waits += 1;
        const then = nextStep({ ...input, gap: null, contact: allowed, now: decision.until });

        expect(['run', 'skip']).toContain(then.kind);
      }),
    );
    expect(waits).toBeGreaterThan(0);
  });

  it('leaves a step out only before its first attempt; after that the step ends as an attempt of it did', () => {
    const { SKIPPED } = CampaignLogStatus;
    let ends = 0;
    fc.assert(
      fc.property(inputs(nearTime).map(willing), (input) => {
        const statuses = input.enrolment.attempts.map(({ status }) => status);
        fc.pre(statuses.length > 0 && !statuses.includes(SKIPPED));
        const decision = nextStep(input);
        if (decision.kind !== 'skip') return;
        ends += 1;

        expect(statuses).toContain(decision.logStatus);
      }),
    );
    expect(ends).toBeGreaterThan(0);
  });

  it('never contacts a lead without an answer that allows it', () => {
    fc.assert(
      fc.property(inputs(nearTime).map(willing), (input) => {
        const decision = nextStep(input);
        if (decision.kind !== 'run' || contactChannel(input.plan, input.enrolment) === null) return;

        expect(input.contact?.allowed).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { LeadFacts } from '../../src/facts/catalogue.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { Stage, stages } from '../../src/lead/stage.ts';
import { autoAdvance, type AdvancingLead } from '../../src/pipeline/auto-advance.ts';
import { HOUR } from '../../src/runtime/durations.ts';

const now = new Date('2026-03-10T12:00:00Z');
const budget = { amount: '2000000', currency: 'MXN' };
const profiled: LeadFacts = {
  ...noFacts,
  budget,
  location: 'Polanco',
  purpose: 'live_in',
  timeframeMonths: 6,
};
const leadIn = (stage: Stage, more: Partial<AdvancingLead> = {}): AdvancingLead => ({
  stage,
  isArchived: false,
  facts: noFacts,
  lastReplyAt: null,
  meeting: null,
  ...more,
});
const meeting = (endsIn: number) => ({
  startsAt: new Date(now.getTime() + endsIn - HOUR),
  endsAt: new Date(now.getTime() + endsIn),
});

describe('auto-advance', () => {
  it('moves a lead out of entrada once it has answered', () => {
    expect(autoAdvance(leadIn(Stage.ENTRADA), now)).toEqual({
      move: false,
      why: 'the lead has not answered yet',
      missing: ['reply'],
    });
    expect(autoAdvance(leadIn(Stage.ENTRADA, { lastReplyAt: now }), now)).toMatchObject({ to: Stage.PERFILAMIENTO });
  });

  it('moves a lead to calificacion_financiera when its profile is complete, and names what is missing', () => {
    const facts: LeadFacts = { ...profiled, purpose: null, timeframeMonths: null };
    expect(autoAdvance(leadIn(Stage.PERFILAMIENTO, { facts }), now)).toMatchObject({
      move: false,
      missing: ['purpose', 'timeframeMonths'],
    });
    expect(autoAdvance(leadIn(Stage.PERFILAMIENTO, { facts: profiled }), now)).toMatchObject({
      to: Stage.CALIFICACION_FINANCIERA,
    });
  });

  it.each<[string, Partial<LeadFacts>, Stage | string[]]>([
    ['cash with a budget', { budget, financing: 'cash' }, Stage.AGENDADO],
    ['cash without a budget', { financing: 'cash' }, ['budget']],
    ['an approved mortgage', { budget, financing: 'mortgage_approved' }, Stage.AGENDADO],
    ['an unknown way to pay', { budget }, ['financing']],
    ['no way to pay', { budget, financing: 'none' }, ['meeting']],
    ['no way to pay, budget unknown', { financing: 'none' }, ['meeting']],
    ['a mortgage to be got, income unknown', { budget, financing: 'mortgage_needed' }, ['monthlyIncome']],
    [
      'a mortgage to be got, income enough',
      { budget, financing: 'mortgage_needed', monthlyIncome: { amount: '50000', currency: 'MXN' } },
      Stage.AGENDADO,
    ],
    [
      'a mortgage to be got, income too small',
      { budget, financing: 'mortgage_needed', monthlyIncome: { amount: '49999', currency: 'MXN' } },
      ['meeting'],
    ],
    [
      'a mortgage to be got, income in another currency',
      { budget, financing: 'mortgage_needed', monthlyIncome: { amount: '50000', currency: 'USD' } },
      ['meeting'],
    ],
    ['a time agreed before the finances are known', { meetingAt: '2026-03-12T17:00:00Z' }, Stage.AGENDADO],
  ])('decides on agendado by approval or an agreed time: %s', (_, facts, expected) => {
    const decision = autoAdvance(leadIn(Stage.CALIFICACION_FINANCIERA, { facts: { ...noFacts, ...facts } }), now);
    expect(decision.move ? decision.to : decision.missing).toEqual(expected);
  });

  it('moves a lead with a booked meeting to agendado', () => {
    const lead = leadIn(Stage.CALIFICACION_FINANCIERA, { meeting: meeting(5 * HOUR) });
    expect(autoAdvance(lead, now)).toMatchObject({ to: Stage.AGENDADO });
  });

  it('moves a lead to seguimiento when the meeting has ended, not before', () => {
    expect(autoAdvance(leadIn(Stage.AGENDADO), now)).toMatchObject({ move: false, missing: ['meeting'] });
    expect(autoAdvance(leadIn(Stage.AGENDADO, { meeting: meeting(1) }), now)).toMatchObject({ move: false });
    expect(autoAdvance(leadIn(Stage.AGENDADO, { meeting: meeting(0) }), now)).toMatchObject({ to: Stage.SEGUIMIENTO });
  });

  it.each([Stage.SEGUIMIENTO, Stage.REFERIDOS, Stage.GANADO, Stage.PERDIDO])('leaves %s to a person', (stage) => {
    const facts: LeadFacts = { ...profiled, financing: 'cash' };
    const decision = autoAdvance(leadIn(stage, { facts, lastReplyAt: now, meeting: meeting(0) }), now);
    expect(decision).toEqual({ move: false, why: expect.stringMatching(/person|deal/), missing: [] });
  });

  it('leaves a lead that was put away where it is', () => {
    const facts: LeadFacts = { ...profiled, financing: 'cash' };
    for (const stage of stages) {
      const lead = leadIn(stage, { isArchived: true, facts, lastReplyAt: now, meeting: meeting(0) });
      expect(autoAdvance(lead, now)).toEqual({ move: false, why: 'the lead is archived', missing: [] });
    }
  });

  it('moves one stage at a time and only ever onward', () => {
    const facts: LeadFacts = { ...profiled, financing: 'cash' };
    for (const [at, stage] of stages.entries()) {
      const decision = autoAdvance(leadIn(stage, { facts, lastReplyAt: now, meeting: meeting(0) }), now);
      if (decision.move) expect(decision.to).toBe(stages[at + 1]);
    }
  });
});

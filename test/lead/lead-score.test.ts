import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factNames } from '../../src/facts/catalogue.ts';
import { leadScore, stageWeights, type ScoredLead } from '../../src/lead/score/lead-score.ts';
import { Stage, stages } from '../../src/lead/stage.ts';
import { anyFacts } from '../support/facts.ts';
import { eager, now, unknown } from './scored-leads.ts';

const lead: fc.Arbitrary<ScoredLead> = fc.record({
  stage: fc.constantFrom(...stages),
  facts: anyFacts,
  lastReplyAt: fc.option(fc.date({ max: now, noInvalidDate: true })),
  hasPhone: fc.boolean(),
  hasEmail: fc.boolean(),
  callsAnswered: fc.nat({ max: 10 }),
  now: fc.constant(now),
});

describe('the score of a lead', () => {
  it('is 0 when nothing is known and 100 when everything speaks for the lead', () => {
    expect(leadScore(unknown).total).toBe(0);
    expect(leadScore(eager).total).toBe(100);
  });

  it('is an integer from 0 to 100 and the sum of its three parts', () => {
    fc.assert(
      fc.property(lead, (anyLead) => {
        const { total, parts } = leadScore(anyLead);
        expect(parts.map((part) => part.name)).toEqual(['profile_score', 'engagement_score', 'stage_score']);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
        expect(Number.isInteger(total) && total >= 0 && total <= 100).toBe(true);
      }),
    );
  });

  it('is never lowered by a fact that was not known before', () => {
    fc.assert(
      fc.property(lead, anyFacts, fc.constantFrom(...factNames), (before, learned, name) => {
        fc.pre(before.facts[name] === null);
        const after = { ...before, facts: { ...before.facts, [name]: learned[name] } };
        expect(leadScore(after).total).toBeGreaterThanOrEqual(leadScore(before).total);
      }),
    );
  });

  it('is never lowered by a reply or an answered call', () => {
    fc.assert(
      fc.property(lead, (before) => {
        const after = { ...before, lastReplyAt: now, callsAnswered: before.callsAnswered + 1 };
        expect(leadScore(after).total).toBeGreaterThanOrEqual(leadScore(before).total);
      }),
    );
  });

  it('counts profile and engagement by the multiplier of the stage', () => {
    const early = leadScore({ ...eager, stage: Stage.ENTRADA });
    expect(early.parts.map(({ points }) => points)).toEqual([36, 24, 0]);
    expect(early.parts[0]?.why).toMatch(/budget 10, .*; times 0.8$/);
    expect(leadScore({ ...eager, stage: Stage.PERDIDO }).total).toBe(15);
  });

  it.each([
    [0, 18],
    [2, 18],
    [2.1, 14],
    [7, 14],
    [30, 8],
    [31, 3],
  ])('gives a reply of %d days ago %d points', (days, points) => {
    const lastReplyAt = new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
    const { parts } = leadScore({ ...unknown, stage: Stage.AGENDADO, lastReplyAt });
    expect(parts[1]?.points).toBe(points);
  });

  it('holds until the instant that it names, and no longer', () => {
    const days40 = fc.nat({ max: 40 * 24 * 60 * 60 * 1000 });
    fc.assert(
      fc.property(lead, days40, days40, (anyLead, age, wait) => {
        const replied = { ...anyLead, lastReplyAt: new Date(now.getTime() - age) };
        const { changesAt, ...score } = leadScore(replied);
        const partsAt = (instant: number) => leadScore({ ...replied, now: new Date(instant) }).parts;
        const end = changesAt?.getTime() ?? Infinity;
        expect(end).toBeGreaterThan(now.getTime());
        expect(partsAt(Math.min(now.getTime() + wait, end - 1))).toEqual(score.parts);
        if (changesAt) expect(partsAt(end)).not.toEqual(score.parts);
      }),
    );
    expect(leadScore(unknown).changesAt).toBeNull();
  });

  it('weighs every stage, and no stage more than its share', () => {
    expect(Object.keys(stageWeights)).toEqual(stages);
    const weights = Object.values(stageWeights);
    expect(Math.max(...weights.map(({ points }) => points))).toBe(25);
    expect(Math.max(...weights.map(({ multiplier }) => multiplier))).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { LeadFacts } from '../../src/facts/catalogue.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { leadScore, type ScoredLead } from '../../src/lead/score/lead-score.ts';
import { Stage } from '../../src/lead/stage.ts';
import { eager as everybody, now, unknown as nobody } from './scored-leads.ts';
import { DAY } from '../../src/runtime/durations.ts';

const unknown: ScoredLead = { ...nobody, stage: Stage.AGENDADO };
const eager: ScoredLead = {
  ...everybody,
  stage: Stage.AGENDADO,
  lastReplyAt: new Date(now.getTime() - 2.1 * DAY),
  callsAnswered: 3,
};

const profile = (facts: Partial<LeadFacts>, rest: Partial<ScoredLead> = {}) =>
  leadScore({ ...unknown, ...rest, facts: { ...noFacts, ...facts } }).parts[0]!.points;

describe('the parts of a score', () => {
  it('name what earned the points', () => {
    const profileWhy =
      'purpose 4, location 6, budget 10, timeframeMonths 4, monthlyIncome 3, meetingAt 3, ' +
      'within 3 months 4, financing cash 8, phone 2, email 1';
    expect(leadScore(eager)).toEqual({
      total: 45 + 14 + 12 + 22,
      parts: [
        { name: 'profile_score', points: 45, why: profileWhy },
        { name: 'engagement_score', points: 26, why: 'last reply within 7 days 14, 3 calls answered 12' },
        { name: 'stage_score', points: 22, why: 'stage agendado' },
      ],
      changesAt: new Date(eager.lastReplyAt!.getTime() + 7 * DAY + 1),
    });
  });

  it('say that nothing is known, and by how much a stage counts it', () => {
    const [known, engaged] = leadScore({ ...unknown, stage: Stage.PERFILAMIENTO }).parts;
    expect(known).toEqual({ name: 'profile_score', points: 0, why: 'nothing known; times 0.9' });
    expect(engaged).toEqual({ name: 'engagement_score', points: 0, why: 'nothing known; times 0.9' });
    expect(leadScore(unknown).parts[0]!.why).toBe('nothing known');
  });

  it.each<[Stage, number[]]>([
    [Stage.ENTRADA, [36, 21, 0]],
    [Stage.PERFILAMIENTO, [41, 23, 6]],
    [Stage.CALIFICACION_FINANCIERA, [45, 26, 14]],
    [Stage.AGENDADO, [45, 26, 22]],
    [Stage.SEGUIMIENTO, [45, 26, 18]],
    [Stage.REFERIDOS, [41, 23, 10]],
    [Stage.GANADO, [45, 26, 25]],
    [Stage.PERDIDO, [9, 5, 0]],
  ])('of one lead in %s are %j', (stage, points) => {
    expect(leadScore({ ...eager, stage }).parts.map((part) => part.points)).toEqual(points);
  });
});

describe('what is known about a lead', () => {
  it.each<[string, Partial<LeadFacts>, number]>([
    ['a budget', { budget: { amount: '1', currency: 'MXN' } }, 10],
    ['a place', { location: 'Polanco' }, 6],
    ['a purpose', { purpose: 'invest' }, 4],
    ['an income', { monthlyIncome: { amount: '1', currency: 'MXN' } }, 3],
    ['a time to meet', { meetingAt: '2026-03-12T17:00:00Z' }, 3],
    ['three months to go', { timeframeMonths: 3 }, 4 + 4],
    ['no time to lose', { timeframeMonths: 0 }, 4 + 4],
    ['four months to go', { timeframeMonths: 4 }, 4],
    ['cash', { financing: 'cash' }, 8],
    ['an approved mortgage', { financing: 'mortgage_approved' }, 7],
    ['a mortgage to find', { financing: 'mortgage_needed' }, 3],
    ['no way to pay', { financing: 'none' }, 0],
  ])('earns points: %s', (_what, facts, points) => {
    expect(profile(facts)).toBe(points);
  });

  it('earns points: a phone 2, an e-mail address 1', () => {
    expect(profile({}, { hasPhone: true })).toBe(2);
    expect(profile({}, { hasEmail: true })).toBe(1);
  });
});

describe('an answered call', () => {
  it.each([
    [0, 0],
    [1, 6],
    [2, 12],
    [3, 12],
  ])('%i of them are worth %i', (callsAnswered, points) => {
    expect(leadScore({ ...unknown, callsAnswered }).parts[1]!.points).toBe(points);
  });
});

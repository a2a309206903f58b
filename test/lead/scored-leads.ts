import { Financing, noFacts, PropertyPurpose } from '../../src/lead/facts/lead-facts.ts';
import type { ScoredLead } from '../../src/lead/score/lead-score.ts';
import { Stage } from '../../src/lead/stage.ts';

export const now = new Date('2026-03-10T12:00:00Z');

/** Somebody of whom nothing is known. */
export const unknown: ScoredLead = {
  stage: Stage.ENTRADA,
  facts: noFacts,
  lastReplyAt: null,
  hasPhone: false,
  hasEmail: false,
  callsAnswered: 0,
  now,
};

/** Somebody who has earned every point. */
export const eager: ScoredLead = {
  stage: Stage.GANADO,
  facts: {
    budget: { amount: '2500000', currency: 'MXN' },
    location: 'Polanco',
    purpose: PropertyPurpose.LIVE_IN,
    timeframeMonths: 1,
    financing: Financing.CASH,
    monthlyIncome: { amount: '90000', currency: 'MXN' },
    meetingAt: '2026-03-12T17:00:00Z',
  },
  lastReplyAt: now,
  hasPhone: true,
  hasEmail: true,
  callsAnswered: 9,
  now,
};

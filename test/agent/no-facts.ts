import type { LeadFacts } from '../../src/agent/lead-facts.ts';

export const noFacts: LeadFacts = Object.freeze({
  budget: null,
  location: null,
  purpose: null,
  timeframeMonths: null,
  financing: null,
  monthlyIncome: null,
  meetingAt: null,
});

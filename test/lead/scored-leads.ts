import { noFacts } from '../../src/facts/lead-facts.ts';
import type { ScoredLead } from '../../src/lead/score/lead-score.ts';
import { everyFact } from '../support/facts.ts';
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
  facts: everyFact,
  lastReplyAt: now,
  hasPhone: true,
  hasEmail: true,
  callsAnswered: 9,
  now,
};

import type { Tx } from '../../storage/commit/tx.ts';
import type { Lead } from '../lead.entity.ts';
import { leadScore } from './lead-score.ts';

/** Counts the lead's points again and keeps them with their parts; a new total is recorded. */
export function rescoreLead(tx: Tx, lead: Lead): void {
  const before = lead.score;
  scoreLead(lead, tx.now());
  if (lead.score !== before) tx.record('lead.scored', lead, { from: before, to: lead.score });
}

/** The score of a lead as it is now, 0 to 100, set on it with the instant at which time alone changes it. */
export function scoreLead(lead: Lead, now: Date): void {
  Object.assign(lead, scoreOf(lead, now));
}

/** The same without setting it. */
export function scoreOf(lead: Lead, now: Date): Pick<Lead, 'score' | 'scoreParts' | 'rescoreAt'> {
  const { stage, facts, lastReplyAt, callsAnswered } = lead;
  const hasPhone = lead.phone !== null;
  const hasEmail = lead.email !== null;
  const { total, parts, changesAt } = leadScore({ stage, facts, lastReplyAt, hasPhone, hasEmail, callsAnswered, now });
  return { score: total, scoreParts: parts, rescoreAt: changesAt };
}

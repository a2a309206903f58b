import { ReentryPolicy } from './campaign-enums.ts';
import { said, type Said } from './said.ts';
import { DAY } from '../../runtime/durations.ts';

/** How many campaigns may lead to one another, each entered because of the one before. */
export const maxHops = 10;

/** How many campaigns a lead may enter within a day before events let it in no more: hops end each ring, not many that cross. */
export const maxEntriesOfDay = 100;

export interface ReentryRule {
  policy: ReentryPolicy;
  /** Full days since the last entry; only with `after_days`. */
  afterDays: number | null;
}

export interface EntryFacts {
  /** The event that lets the lead in; `null` for a periodic check, which no event caused. */
  eventId: string | null;
  now: Date;
  lastEnteredAt: Date | null;
  isRunning: boolean;
  hops: number;
  /** Campaigns that the lead entered within the last day, where an event lets it in; else 0. */
  entriesOfDay: number;
}

/** `endsRunning`: the run under way has to end first, because a lead has at most one in a campaign. */
export type Entry = { enter: true; key: string; endsRunning: boolean } | { enter: false; why: Said };

/**
 * Whether a lead may enter a campaign (again), and the key that makes the entry unique with campaign and lead:
 * two checks of the same moment arrive at the same key, and the second insert is refused.
 */
export function entryKey({ policy, afterDays }: ReentryRule, facts: EntryFacts): Entry {
  if (facts.hops >= maxHops) {
    return refused(said('HOPS_REACHED', { hops: facts.hops, most: maxHops }));
  }
  if (facts.isRunning && policy !== ReentryPolicy.EVERY_EVENT) {
    return refused(said('ALREADY_IN'));
  }
  if (facts.entriesOfDay >= maxEntriesOfDay) {
    return refused(said('ENTERED_TOO_OFTEN', { most: maxEntriesOfDay }));
  }
  switch (policy) {
    case ReentryPolicy.ONCE_EVER:
      return onceEver(facts);
    case ReentryPolicy.ONE_AT_A_TIME:
      return entered(facts.eventId ?? periodKey(facts));
    case ReentryPolicy.EVERY_EVENT:
      return everyEvent(facts);
    case ReentryPolicy.AFTER_DAYS:
      return afterSomeDays(facts, afterDays);
  }
}

function onceEver({ lastEnteredAt }: EntryFacts): Entry {
  if (lastEnteredAt) return refused(said('ONCE_ONLY'));
  return entered('once');
}

function everyEvent({ eventId, isRunning }: EntryFacts): Entry {
  if (eventId === null) return refused(said('NO_EVENT'));
  return { enter: true, key: eventId, endsRunning: isRunning };
}

function afterSomeDays(facts: EntryFacts, afterDays: number | null): Entry {
  if (afterDays === null) return refused(said('DAYS_NOT_SET'));
  const last = facts.lastEnteredAt;
  if (last && facts.now.getTime() - last.getTime() < afterDays * DAY) {
    return refused(said('ENTERED_LATELY', { days: afterDays }));
  }
  return entered(periodKey(facts));
}

function refused(why: Said): Entry {
  return { enter: false, why };
}

function entered(key: string): Entry {
  return { enter: true, key, endsRunning: false };
}

/** The period that the last entry began. Calendar periods would let a lead in twice around a boundary. */
function periodKey({ lastEnteredAt }: EntryFacts): string {
  return lastEnteredAt ? `after:${lastEnteredAt.toISOString()}` : 'after:never';
}

import { later } from './later.ts';
import { DAY, MINUTE } from '../../runtime/durations.ts';

export type ContactWait = { kind: 'until'; until: Date } | { kind: 'too_long' } | { kind: 'never' };

/**
 * How long a due contact waits for `nextAllowedAt`. Counted from `dueAt`, so that a series of short waits ends too.
 * A time that is not later than `now` becomes one minute from now: the worker must never spin on a stale answer.
 */
export function contactWait(facts: {
  nextAllowedAt: Date | null;
  dueAt: Date;
  now: Date;
  maxWaitDays: number;
}): ContactWait {
  if (!facts.nextAllowedAt) return { kind: 'never' };
  const soonest = later(facts.now, MINUTE);
  const until = facts.nextAllowedAt.getTime() > soonest.getTime() ? facts.nextAllowedAt : soonest;
  const tooLong = until.getTime() - facts.dueAt.getTime() > facts.maxWaitDays * DAY;
  return tooLong ? { kind: 'too_long' } : { kind: 'until', until };
}

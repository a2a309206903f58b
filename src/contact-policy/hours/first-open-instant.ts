import type { ContactReason } from '../decision/may-contact.types.ts';
import { SEARCH_DAYS } from './open-hours.ts';
import { DAY } from '../../runtime/durations.ts';

/** What a rule has against an instant. It holds without a gap until `until`; `null` means for good. */
export interface Blocked {
  reason: ContactReason;
  until: Date | null;
}

export type TimeRule = (at: Date) => Blocked | null;

/**
 * The first instant from `from` on that no rule blocks, or `null` when there is none within `SEARCH_DAYS`. Each round
 * moves to the end of a block, where another rule may begin to block: a few rounds, never a scan.
 */
export function firstOpenInstant(rules: readonly TimeRule[], from: Date): Date | null {
  const last = from.getTime() + SEARCH_DAYS * DAY;
  let at = from;
  while (at.getTime() <= last) {
    const blocked = rules.map((rule) => rule(at)).find((block) => block !== null);
    if (!blocked) return at;
    if (!blocked.until) return null;
    at = blocked.until;
  }
  return null;
}

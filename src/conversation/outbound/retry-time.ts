import { HOUR, SECOND } from '../../runtime/durations.ts';

/** How often the outside world is asked in all before a message is given up. */
export const maxTries = 6;

/** When to ask again after `tries` vain ones: half a minute, doubled each time, an hour at most. */
export function retryAt(now: Date, tries: number): Date {
  return new Date(now.getTime() + Math.min(HOUR, 30 * SECOND * 2 ** Math.max(0, tries - 1)));
}

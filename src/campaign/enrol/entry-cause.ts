import type { Campaign } from '../campaign.entity.ts';
import { checkedTriggers } from './next-check.ts';

/** What lets a lead in: an event with the campaigns behind it, or (null) the hourly check. */
export interface EntryCause {
  eventId: string | null;
  hops: number;
  /** Campaigns that the lead entered within the last day; 0 where no event lets it in. */
  entriesOfDay: number;
}

/** No event lets these leads in, and no campaign led to it. */
export const byChecking: EntryCause = { eventId: null, hops: 0, entriesOfDay: 0 };

/** What would let a lead in now by the campaign's own trigger: its check, or an event that has not happened. */
export function foreseenCause({ triggeredBy }: Campaign, entriesOfDay: number): EntryCause {
  return checkedTriggers.includes(triggeredBy) ? byChecking : { eventId: 'foreseen', hops: 0, entriesOfDay };
}

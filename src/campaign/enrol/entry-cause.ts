import type { Campaign } from '../campaign.entity.ts';
import { checkedTriggers } from './next-check.ts';

/** What lets a lead in: a fact with the campaigns behind it, or (null) the hourly check. */
export interface EntryCause {
  factId: string | null;
  hops: number;
}

/** No fact lets these leads in, and no campaign led to it. */
export const byChecking: EntryCause = { factId: null, hops: 0 };

/** What would let a lead in now by the campaign's own trigger: its check, or an event that has not happened. */
export function foreseenCause({ triggeredBy }: Campaign): EntryCause {
  return checkedTriggers.includes(triggeredBy) ? byChecking : { factId: 'foreseen', hops: 0 };
}

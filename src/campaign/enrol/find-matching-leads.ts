import type { Document } from 'mongodb';
import { Lead } from '../../lead/lead.entity.ts';
import type { BrokerReader } from '../../storage/broker-reader.ts';
import type { RowFilter } from '../../storage/tenancy/broker-collection.ts';
import type { Campaign } from '../campaign.entity.ts';
import { CampaignTrigger } from '../campaign.enums.ts';
import { isGiven } from '../rules/trigger-condition.ts';
import { DAY } from '../../runtime/durations.ts';

/** How the leads that meet a trigger are found by index: a condition, and the field that orders them. */
export interface LeadSelection {
  filter: RowFilter;
  sortBy: 'score' | 'lastActivityAt' | 'stageEnteredAt' | '_id';
}

/** The leads that meet a campaign's trigger now; for a manual one, all. Archived ones never do. */
export function selectLeads({ triggeredBy, triggerCondition }: Campaign, now: Date): LeadSelection {
  const { stage, score_min: min, score_max: max, inactivity_days: days } = triggerCondition;
  switch (triggeredBy) {
    case CampaignTrigger.LEAD_SCORE: {
      const score = { ...(isGiven(min) && { $gte: min }), ...(isGiven(max) && { $lte: max }) };
      return { filter: { archivedAt: null, score }, sortBy: 'score' };
    }
    case CampaignTrigger.INACTIVITY: {
      const before = new Date(now.getTime() - (days ?? Infinity) * DAY);
      return { filter: { archivedAt: null, lastActivityAt: { $lte: before } }, sortBy: 'lastActivityAt' };
    }
    case CampaignTrigger.STAGE_CHANGE:
      return { filter: { archivedAt: null, stage }, sortBy: 'stageEnteredAt' };
    case CampaignTrigger.MANUAL:
      return { filter: { archivedAt: null }, sortBy: '_id' };
  }
}

/** The ids of the selected leads in batches, by keyset: each batch is an index range of its own. */
export async function* matchingLeads(
  read: BrokerReader,
  { filter, sortBy }: LeadSelection,
  size: number,
): AsyncGenerator<string[]> {
  let last: Document | null = null;
  do {
    const beyond = last
      ? { $or: [{ [sortBy]: { $gt: last[sortBy] } }, { [sortBy]: last[sortBy], _id: { $gt: last['_id'] } }] }
      : {};
    const where = { $and: [filter, beyond] } as RowFilter;
    const options = { sort: { [sortBy]: 1, _id: 1 }, limit: size, projection: { [sortBy]: 1 } } as const;
    const rows: Document[] = await read.collection(Lead).find(where, options);
    if (rows.length > 0) yield rows.map((row) => row['_id'] as string);
    last = rows.length === size ? rows.at(-1)! : null;
  } while (last);
}

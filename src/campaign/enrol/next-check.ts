import type { Campaign } from '../campaign.entity.ts';
import { CampaignStatus, CampaignTrigger } from '../campaign.enums.ts';

/** Triggers that no single event fires: somebody has to look (once an hour). */
export const checkedTriggers: readonly CampaignTrigger[] = [CampaignTrigger.LEAD_SCORE, CampaignTrigger.INACTIVITY];

/** When a campaign's leads are looked for next: at once when it becomes active, never unless its trigger needs it. */
export function nextCheckAt(campaign: Campaign, now: Date): Date | null {
  const isChecked = campaign.status === CampaignStatus.ACTIVE && checkedTriggers.includes(campaign.triggeredBy);
  return isChecked ? now : null;
}

import type { CampaignVersion } from './campaign-version.entity.ts';
import type { Campaign } from './campaign.entity.ts';
import type { CampaignPlan } from './rules/campaign-plan.ts';

/** A campaign with the steps of one version, as the rules see it. Its settings hold for all versions. */
export function campaignPlan(
  campaign: Campaign,
  { number, steps }: Pick<CampaignVersion, 'number' | 'steps'>,
): CampaignPlan {
  const { id: campaignId, name, status, channel, exits, window, resendUnknown, maxWaitDays } = campaign;
  return { campaignId, name, version: number, status, channel, steps, exits, window, resendUnknown, maxWaitDays };
}

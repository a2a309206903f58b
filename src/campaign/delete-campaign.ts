import type { Scope } from '../runtime/scope.ts';
import { Campaign } from './campaign.entity.ts';
import { CampaignStatus } from './campaign.enums.ts';
import { wakeCampaign } from './enrol/wake-enrolments.ts';

/** Archives a campaign: its leads leave it, its log stays. Archiving twice changes nothing. */
export async function deleteCampaign(scope: Scope, campaignId: string): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  return scope.commit(async (tx) => {
    const campaign = await tx.lock(Campaign, campaignId);
    if (campaign.archivedAt) return campaign;
    campaign.archivedAt = tx.now();
    campaign.status = CampaignStatus.COMPLETED;
    campaign.nextCheckAt = null;
    tx.record('campaign.archived', campaign, { campaignId });
    await wakeCampaign(tx, campaign);
    return campaign;
  });
}

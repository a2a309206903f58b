import type { Scope } from '../runtime/scope.ts';
import type { DeleteCampaignInput } from './campaign-input.types.ts';
import { Campaign } from './campaign.entity.ts';
import { CampaignStatus } from './campaign.enums.ts';
import { wakeCampaign } from './enrol/wake-enrolments.ts';

/** Archives a campaign: its leads leave it, its log stays. Archiving twice changes nothing. */
export async function deleteCampaign(scope: Scope, input: DeleteCampaignInput): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  return scope.commit(
    async (tx) => {
      const campaign = await tx.lock(Campaign, input.campaignId);
      if (campaign.archivedAt) return campaign;
      campaign.archivedAt = tx.now();
      campaign.status = CampaignStatus.COMPLETED;
      campaign.nextCheckAt = null;
      tx.record('campaign.archived', campaign, { campaignId: campaign.id });
      await wakeCampaign(tx, campaign);
      return campaign;
    },
    { operation: 'deleteCampaign', input },
  );
}

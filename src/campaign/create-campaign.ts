import type { Scope } from '../runtime/scope.ts';
import type { CreateCampaignInput } from './campaign-input.types.ts';
import { CampaignVersion } from './campaign-version.entity.ts';
import { Campaign } from './campaign.entity.ts';
import { readSettings } from './read-campaign-input.ts';

/** A new draft with its first version, which has no steps yet. */
export async function createCampaign(scope: Scope, input: CreateCampaignInput): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  const { name, description = null, channel, triggeredBy } = input;
  const settings = readSettings(input, Object.assign(new Campaign(), { triggeredBy }));
  return scope.commit(
    async (tx) => {
      const campaign = tx.create(Campaign, { name, description, channel, ...settings });
      tx.create(CampaignVersion, { campaignId: campaign.id, number: 1, steps: [] });
      tx.record('campaign.created', campaign, { campaignId: campaign.id });
      return campaign;
    },
    { operation: 'createCampaign', input },
  );
}

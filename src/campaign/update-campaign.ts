import { badInput } from '../errors.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Channel } from '../lead/lead.types.ts';
import type { Tx } from '../storage/commit/tx.ts';
import type { UpdateCampaignInput } from './campaign-input.types.ts';
import type { Campaign } from './campaign.entity.ts';
import { nextCheckAt } from './enrol/next-check.ts';
import { readSettings } from './read-campaign-input.ts';
import { currentVersion, lockOpenCampaign } from './steps/change-steps.ts';

/** Changes what is given of a campaign, for leads in flight too. Its steps have operations of their own. */
export async function updateCampaign(scope: Scope, input: UpdateCampaignInput): Promise<Campaign> {
  scope.viewer.require('campaign:write');
  return scope.commit(
    async (tx) => {
      const campaign = await lockOpenCampaign(tx, input.campaignId);
      await changeChannel(tx, campaign, input.channel ?? campaign.channel);
      Object.assign(campaign, readSettings(input, campaign));
      campaign.name = input.name ?? campaign.name;
      if (input.description !== undefined) campaign.description = input.description;
      campaign.nextCheckAt = nextCheckAt(campaign, tx.now());
      tx.record('campaign.updated', campaign, { campaignId: campaign.id });
      return campaign;
    },
    { operation: 'updateCampaign', input },
  );
}

/** The steps were checked against the channel; with another one their templates would no longer fit. */
async function changeChannel(tx: Tx, campaign: Campaign, channel: Channel): Promise<void> {
  if (channel === campaign.channel) return;
  const { steps } = await currentVersion(tx, campaign);
  if (steps.length > 0) throw badInput('input.channel', 'CHANNEL_HAS_STEPS');
  campaign.channel = channel;
}

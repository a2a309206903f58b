import type { Scope } from '../scope.ts';
import { CampaignVersion } from './campaign-version.entity.ts';

/** A campaign's versions, latest first; batched. */
export async function versionsOf(scope: Scope, campaignId: string): Promise<CampaignVersion[]> {
  const found = await scope.batch('campaign-versions', campaignId, async (ids) => {
    const versions = await scope.read.find(
      CampaignVersion,
      { campaignId: { $in: ids } },
      { sort: { campaignId: 1, number: -1 } },
    );
    return Map.groupBy(versions, (version) => version.campaignId);
  });
  return found ?? [];
}

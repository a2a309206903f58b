import type { Scope } from '../runtime/scope.ts';
import { CampaignVersion } from './campaign-version.entity.ts';
import type { Campaign } from './campaign.entity.ts';

/** The version of a campaign that new runs take; null before its first step. Batched. */
export function currentVersionOf(scope: Scope, { id, currentVersion }: Campaign): Promise<CampaignVersion | null> {
  return scope.batch('current campaign versions', keyOf(id, currentVersion), async (keys) => {
    const wanted = keys
      .map((key) => key.split(' '))
      .map(([campaignId, number]) => ({ campaignId, number: Number(number) }));
    const versions = await scope.read.find(CampaignVersion, { $or: wanted });
    return new Map(versions.map((version) => [keyOf(version.campaignId, version.number), version]));
  });
}

function keyOf(campaignId: string, number: number): string {
  return `${campaignId} ${number}`;
}

import type { RowFilter } from '../storage/tenancy/broker-collection.ts';
import type { CampaignFilter } from './campaign-input.types.ts';

/** The stored condition of a filter on campaigns. */
export function selectCampaigns({ status, channel, triggeredBy, archived }: CampaignFilter): RowFilter {
  return {
    archivedAt: archived ? { $ne: null } : null,
    ...(status && { status }),
    ...(channel && { channel }),
    ...(triggeredBy && { triggeredBy }),
  };
}

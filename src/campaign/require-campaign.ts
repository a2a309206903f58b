import type { Recorded } from '../audit/compose-entry.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { Campaign } from './campaign.entity.ts';

/** Whoever asks for a call in the name of a campaign names one of the broker: NOT_FOUND, and no call, for any other. */
export async function requireCampaign(tx: Tx, { details }: Recorded): Promise<void> {
  const isStep = details['enrolmentId'] !== null;
  const campaignId = details['campaignId'] as string | null;
  if (campaignId && !isStep) await tx.get(Campaign, campaignId);
}

import type { Recorded } from '../audit/compose-entry.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { Campaign } from './campaign.entity.ts';

/** Whoever asks for a call in the name of a campaign names one of the broker: NOT_FOUND, and no call, for any other. */
export async function requireCampaign(tx: Tx, { details }: Recorded<'call.requested'>): Promise<void> {
  const { campaignId, enrolmentId } = details;
  if (campaignId && enrolmentId === null) await tx.get(Campaign, campaignId);
}

/** A stop of a campaign names one of the broker: NOT_FOUND, and no stop, for any other. */
export async function requireStoppedCampaign(tx: Tx, { details }: Recorded<'dispatch.stopped'>): Promise<void> {
  if (details.campaignId) await tx.get(Campaign, details.campaignId);
}

import type { Recorded } from '../audit/compose-entry.ts';
import { refusal } from '../errors.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { CampaignVersion } from './campaign-version.entity.ts';
import { Campaign } from './campaign.entity.ts';
import { CampaignStatus } from './campaign.enums.ts';
import { Enrolment } from './enrolment.entity.ts';

const mostNamed = 20;

/**
 * Reaction: nobody archives a template by oversight while a campaign that is active or paused needs it. CONFLICT
 * TEMPLATE_IN_USE with the campaigns, unless the fact says that the caller knows.
 */
export async function refuseUsedTemplate(tx: Tx, { subject, details }: Recorded): Promise<void> {
  if (details['evenIfUsed']) return;
  const isOn = { archivedAt: null, status: { $in: [CampaignStatus.ACTIVE, CampaignStatus.PAUSED] } };
  const campaigns = new Map((await tx.find(Campaign, isOn)).map((campaign) => [campaign.id, campaign]));
  const naming = await versionsNaming(tx, [...campaigns.keys()], subject.id);
  const using = new Set<Campaign>();
  for (const { campaignId, number } of naming) {
    const campaign = campaigns.get(campaignId)!;
    if (!using.has(campaign) && (await isInUse(tx, campaign, number))) using.add(campaign);
  }
  if (using.size === 0) return;
  const named = [...using]
    .slice(0, mostNamed)
    .map(({ id, name, status }) => ({ id, name, status: status.toUpperCase() }));
  throw refusal('TEMPLATE_IN_USE', { count: using.size, campaigns: named });
}

type VersionRow = Pick<CampaignVersion, 'campaignId' | 'number'>;

async function versionsNaming(tx: Tx, campaignIds: string[], templateId: string): Promise<VersionRow[]> {
  const isNamed = { $or: [{ 'steps.templateId': templateId }, { 'steps.fallback.templateId': templateId }] };
  const filter = { campaignId: { $in: campaignIds }, ...isNamed };
  const rows = await (await tx.collection(CampaignVersion)).find(filter, { projection: { campaignId: 1, number: 1 } });
  return rows as unknown as VersionRow[];
}

/** The current version is; an earlier one while a lead is still on it. */
async function isInUse(tx: Tx, { id: campaignId, currentVersion }: Campaign, number: number): Promise<boolean> {
  if (number === currentVersion) return true;
  return (await tx.findOne(Enrolment, { campaignId, campaignVersion: number, endedAt: null })) !== null;
}

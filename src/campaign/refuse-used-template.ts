import type { Recorded } from '../audit/compose-entry.ts';
import { refusal } from '../errors.ts';
import { apiName } from '../language/api-name.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { CampaignVersion } from './campaign-version.entity.ts';
import { Campaign } from './campaign.entity.ts';
import { CampaignStatus } from './campaign.enums.ts';
import { Enrolment } from './enrolment.entity.ts';

const maxNamed = 20;

/**
 * Reaction: nobody archives a template by oversight while a campaign that is active or paused needs it. CONFLICT
 * TEMPLATE_IN_USE with the campaigns, unless the event says that the caller knows.
 */
export async function refuseUsedTemplate(tx: Tx, { subject, details }: Recorded<'template.archived'>): Promise<void> {
  if (details.evenIfUsed) return;
  const isOn = { archivedAt: null, status: { $in: [CampaignStatus.ACTIVE, CampaignStatus.PAUSED] } };
  const campaigns = new Map(
    (await tx.find(Campaign, isOn, { orderBy: { id: 'asc' } })).map((campaign) => [campaign.id, campaign]),
  );
  const naming = await versionsNaming(tx, [...campaigns.keys()], subject.id);
  const isCurrent = ({ campaignId, number }: VersionRow) => campaigns.get(campaignId)!.currentVersion === number;
  const now = new Set(naming.filter(isCurrent).map(({ campaignId }) => campaignId));
  const still = await campaignsOn(
    tx,
    naming.filter(({ campaignId }) => !now.has(campaignId)),
  );
  const using = [...campaigns.values()].filter(({ id }) => now.has(id) || still.has(id));
  if (using.length === 0) return;
  const named = using.slice(0, maxNamed).map(({ id, name, status }) => ({ id, name, status: apiName(status) }));
  throw refusal('TEMPLATE_IN_USE', { count: using.length, campaigns: named });
}

type VersionRow = Pick<CampaignVersion, 'campaignId' | 'number'>;

async function versionsNaming(tx: Tx, campaignIds: string[], templateId: string): Promise<VersionRow[]> {
  const isNamed = { $or: [{ 'steps.templateId': templateId }, { 'steps.fallback.templateId': templateId }] };
  const filter = { campaignId: { $in: campaignIds }, ...isNamed };
  const rows = await (await tx.collection(CampaignVersion)).find(filter, { projection: { campaignId: 1, number: 1 } });
  return rows as unknown as VersionRow[];
}

/** The campaigns of which a lead is still on one of these versions. */
async function campaignsOn(tx: Tx, versions: readonly VersionRow[]): Promise<Set<string>> {
  if (versions.length === 0) return new Set();
  const onOne = versions.map(({ campaignId, number }) => ({ campaignId, campaignVersion: number }));
  const enrolments = await tx.collection(Enrolment);
  const found = await enrolments.aggregate([
    { $match: { endedAt: null, $or: onOne } },
    { $group: { _id: '$campaignId' } },
  ]);
  return new Set(found.map(({ _id }) => _id as string));
}

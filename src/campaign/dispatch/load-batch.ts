import { contactFacts, type ContactFacts } from '../../contact-policy/decision/decide-contact.ts';
import type { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import { findStops } from '../../brake/find-stops.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { Meeting } from '../../meeting/meeting.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { BrokerReader } from '../../storage/broker-reader.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { CampaignVersion } from '../campaign-version.entity.ts';
import { findChannelGaps, type ChannelGap } from '../channel-gaps.ts';
import { Campaign } from '../campaign.entity.ts';
import type { Enrolment } from '../enrolment.entity.ts';

/** What deciding about many runs needs, read together: a fixed number of queries whatever their number. */
export interface Batch {
  campaigns: Map<string, Campaign>;
  versions: Map<string, CampaignVersion>;
  leads: Map<string, Lead>;
  /** The ledger rows of the steps at which the runs stand. */
  rows: Map<string, CampaignLog>;
  contacts: Map<string, ContactFacts>;
  /** When each lead's last meeting was booked. */
  bookedAt: Map<string, Date>;
  gap: ChannelGap;
  stops: readonly DispatchStop[];
}

export const versionKey = (campaignId: string, number: number): string => `${campaignId}:${number}`;
export const rowKey = (enrolmentId: string, stepId: string): string => `${enrolmentId}:${stepId}`;

export async function loadBatch(scope: Scope, enrolments: readonly Enrolment[]): Promise<Batch> {
  const { read } = scope;
  const campaignIds = distinct(enrolments.map(({ campaignId }) => campaignId));
  const leadIds = distinct(enrolments.map(({ leadId }) => leadId));
  const numbers = distinct(enrolments.map(({ campaignVersion }) => campaignVersion));
  const [campaigns, versions, leads, rows, bookedAt, gap, stops] = await Promise.all([
    read.find(Campaign, { _id: { $in: campaignIds } }),
    read.find(CampaignVersion, { campaignId: { $in: campaignIds }, number: { $in: numbers } }),
    read.find(Lead, { _id: { $in: leadIds } }),
    read.find(CampaignLog, { enrolmentId: { $in: enrolments.map(({ id }) => id) } }),
    lastBookings(read, leadIds),
    findChannelGaps(scope),
    findStops(scope.runtime.database.db, scope.viewer.broker),
  ]);
  return {
    campaigns: new Map(campaigns.map((one) => [one.id, one])),
    versions: new Map(versions.map((one) => [versionKey(one.campaignId, one.number), one])),
    leads: new Map(leads.map((one) => [one.id, one])),
    rows: new Map(rows.map((one) => [rowKey(one.enrolmentId, one.stepId), one])),
    contacts: await contactFacts(scope, leads, scope.now()),
    bookedAt,
    gap,
    stops,
  };
}

async function lastBookings(read: BrokerReader, leadIds: string[]): Promise<Map<string, Date>> {
  const options = { projection: { leadId: 1, createdAt: 1 }, sort: { createdAt: 1 } } as const;
  const meetings = await read.collection(Meeting).find({ leadId: { $in: leadIds } }, options);
  return new Map(meetings.map((row) => [row['leadId'] as string, row['createdAt'] as Date]));
}

function distinct<T>(values: T[]): T[] {
  return [...new Set(values)];
}

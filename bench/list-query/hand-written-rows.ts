import DataLoader from 'dataloader';
import type { Db } from 'mongodb';

/** Stored documents, as far as the board needs them. */
export interface LeadRow {
  _id: string;
  broker: string;
  assigneeId: string | null;
}

interface MemberRow {
  _id: string;
  broker: string;
  userId: string;
}

interface UserRow {
  _id: string;
  name: string;
}

interface CallRow {
  _id: string;
  broker: string;
  leadId: string;
}

export interface EnrolmentRow {
  _id: string;
  broker: string;
  leadId: string;
  campaignId: string;
}

interface CampaignRow {
  _id: string;
  broker: string;
}

/** One dataloader for each kind of thing; new ones for each request. */
export function openLoaders(db: Db, broker: string) {
  const members = db.collection<MemberRow>('memberships');
  const users = db.collection<UserRow>('users');
  const campaigns = db.collection<CampaignRow>('campaigns');
  const own = (ids: readonly string[]) => ({ broker, _id: { $in: [...ids] } });
  return {
    member: byId((ids) => members.find(own(ids)).toArray()),
    user: byId((ids) => users.find({ _id: { $in: [...ids] } }).toArray()),
    campaign: byId((ids) => campaigns.find(own(ids)).toArray()),
    enrolments: new DataLoader((leadIds: readonly string[]) => enrolmentsOf(db, broker, leadIds)),
    lastCall: new DataLoader((leadIds: readonly string[]) => lastCallsOf(db, broker, leadIds)),
  };
}

function byId<T extends { _id: string }>(find: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find(ids)).map((row) => [row._id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

async function enrolmentsOf(db: Db, broker: string, leadIds: readonly string[]): Promise<EnrolmentRow[][]> {
  const enrolments = db.collection<EnrolmentRow>('enrolments');
  const rows = await enrolments
    .find({ broker, leadId: { $in: [...leadIds] } }, { sort: { leadId: 1, enteredAt: -1, _id: -1 } })
    .toArray();
  const grouped = Map.groupBy(rows, ({ leadId }) => leadId);
  return leadIds.map((leadId) => grouped.get(leadId) ?? []);
}

async function lastCallsOf(db: Db, broker: string, leadIds: readonly string[]): Promise<(CallRow | null)[]> {
  const latest = await db
    .collection('voice_calls')
    .aggregate<{ _id: string; call: CallRow }>([
      { $match: { broker, leadId: { $in: [...leadIds] } } },
      { $sort: { leadId: 1, createdAt: -1, _id: -1 } },
      { $group: { _id: '$leadId', call: { $first: '$$ROOT' } } },
    ])
    .toArray();
  const found = new Map(latest.map(({ _id, call }) => [_id, call]));
  return leadIds.map((leadId) => found.get(leadId) ?? null);
}

import { refusal } from '../../../src/errors.ts';
import { followers } from '../../../src/composition/followers.ts';
import { ScriptedFollower } from '../../audit/support/scripted-followers.ts';
import { newBroker } from '../../support/brokers.ts';
import { password } from '../../support/registration.ts';
import {
  AcceptInvitationDocument,
  AuditLogsDocument,
  CreateApiKeyDocument,
  FollowerFaultsDocument,
  InviteUserDocument,
  UpdateCallSettingsDocument,
} from '../../support/graphql/graphql.ts';
import type { TestApp } from '../../support/test-app.ts';
import type { Kind } from './kinds.ts';
import type { Name, Settler, Stage } from './settler.ts';
import { settleCampaigns } from './settle-campaigns.ts';
import { settleFiles } from './settle-files.ts';
import { settleLeads } from './settle-leads.ts';
import { settleTalk } from './settle-talk.ts';
import { MINUTE } from '../../../src/runtime/durations.ts';

/** Two of each kind: whatever one request does to the first, the second is there for the next. */
type Ids = Record<Kind, [string, string]>;

export interface Settled extends Settler {
  email: string;
  ids: Ids;
  /** Those that were sent and those that the imports made. */
  fileIds: string[];
}

/** A broker with everything a broker can have, made through the API and by the jobs. */
export async function settleBroker(stage: Stage, { mark, digit }: Name): Promise<Settled> {
  failAtEachLead(stage.app);
  const email = `${mark}@example.com`;
  const client = await newBroker(stage.app, { name: `${mark} Casas`, ownerName: `${mark} Ana`, ownerEmail: email });
  const settler: Settler = { ...stage, mark, digit, client, brokerId: client.brokerId };
  const people = await settlePeople(settler);
  const leads = await settleLeads(settler, people.Member);
  const campaigns = await settleCampaigns(settler, leads.Lead);
  const talk = await settleTalk(settler, leads.Lead, campaigns);
  const { fileIds, ...files } = await settleFiles(settler);
  stage.app.clock.advance(MINUTE);
  await stage.app.runDueJobs();
  const { edges } = (await client.run(AuditLogsDocument, { first: 100 })).auditLogs;
  const AuditLog: [string, string] = [edges.at(-1)!.node.id, edges.at(-2)!.node.id];
  const faults = (await client.run(FollowerFaultsDocument, {})).followerFaults.edges;
  const FollowerFault: [string, string] = [faults[0]!.node.id, faults[1]!.node.id];
  const own = { Broker: [client.brokerId, client.brokerId], Owner: [client.memberId, client.memberId] } as const;
  const words = { email: people.emails, text: [`${mark}lead0`, `${mark}lead1`], idempotencyKey: keysOf(mark) };
  const ids = {
    ...own,
    ...people,
    ...leads,
    ...campaigns,
    ...talk,
    ...files,
    ...words,
    AuditLog,
    FollowerFault,
  } as unknown as Ids;
  return { ...settler, email, ids, fileIds };
}

/** A follower that fails, so each broker has faults. */
function failAtEachLead({ app: { runtime } }: TestApp): void {
  const failing = new ScriptedFollower();
  failing.fault = () => refusal('LEAD_ARCHIVED');
  runtime.followers = [...followers, failing];
}

function keysOf(mark: string): [string, string] {
  return [`key-of-${mark}-0`, `key-of-${mark}-1`];
}

async function settlePeople({ app, client, mark, digit }: Settler) {
  const emails = [0, 1].map((n) => `${mark}-member${n}@example.com`);
  const members: string[] = [];
  for (const email of emails) {
    const { token } = (await client.run(InviteUserDocument, { input: { email, role: 'MANAGER' } })).inviteUser;
    const input = { token: token!, name: `${mark} Luis`, password };
    members.push((await app.anyone.run(AcceptInvitationDocument, { input })).acceptInvitation.member.id);
  }
  await client.run(InviteUserDocument, { input: { email: `${mark}-invited@example.com`, role: 'AGENT' } });
  const keys: string[] = [];
  for (const n of [0, 1]) {
    const input = { name: `${mark} key ${n}`, permissions: ['LEAD_READ' as const] };
    keys.push((await client.run(CreateApiKeyDocument, { input })).createApiKey.apiKey.id);
  }
  const numbers = { transferTo: `+52551000000${digit}`, callerNumber: `+52551000010${digit}` };
  await client.run(UpdateCallSettingsDocument, { input: numbers });
  return { Member: members, ApiKey: keys, emails };
}

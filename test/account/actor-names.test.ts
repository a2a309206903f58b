import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf, type Client } from '../support/client.ts';
import {
  AcceptInvitationDocument,
  AddLeadNoteDocument,
  AuditLogsDocument,
  CreateApiKeyDocument,
  InviteUserDocument,
  LeadDocument,
  RemoveMemberDocument,
  RevokeApiKeyDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { password } from '../support/registration.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function join(owner: Client, name: string): Promise<{ client: Client; memberId: string }> {
  const invited = { email: `${randomUUID()}@example.com`, role: 'AGENT' as const };
  const { inviteUser } = await owner.run(InviteUserDocument, { input: invited });
  const input = { token: inviteUser.token!, name, password };
  const { token, member } = (await app.anyone.run(AcceptInvitationDocument, { input })).acceptInvitation;
  return { client: app.as(token), memberId: member.id };
}

async function authorsOf(client: Client, leadId: string) {
  return nodesOf((await client.run(LeadDocument, { id: leadId })).lead.notes).map(({ author }) => author);
}

describe('who did something', () => {
  it('is named, a member who was removed and a key that was revoked too', async () => {
    const ana = await newBroker(app);
    const { id: leadId } = await newLead(ana);
    const { client: luis, memberId } = await join(ana, 'Luis');
    await luis.run(AddLeadNoteDocument, { input: { leadId, body: 'de Luis' } });
    const made = { name: 'CRM', permissions: ['LEAD_WRITE' as const, 'LEAD_READ' as const] };
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input: made });
    const { addLeadNote } = await app
      .as(createApiKey.key!)
      .run(AddLeadNoteDocument, { input: { leadId, body: 'del CRM' } });
    const keyId = createApiKey.apiKey.id;
    const expected = [
      { kind: 'API_KEY', id: keyId, name: 'CRM' },
      { kind: 'MEMBER', id: memberId, name: 'Luis' },
    ];
    expect(addLeadNote.author).toEqual(expected[0]);
    await ana.run(RemoveMemberDocument, { input: { memberId } });
    await ana.run(RevokeApiKeyDocument, { input: { apiKeyId: keyId } });
    expect(await authorsOf(ana, leadId)).toEqual(expected);
  });

  it('is the system or the agent by the part of Cadencia that acted, without a name', async () => {
    const ana = await newBroker(app);
    const { id: leadId } = await newLead(ana);
    const { db } = app.app.runtime.database;
    const note = { broker: ana.brokerId, leadId, body: 'x', createdAt: new Date() };
    const parts = ['call-agent', 'answer-messages', 'run-due-steps'];
    const rows = parts.map((id, n) => ({ ...note, _id: `${leadId}-${n}`, author: { kind: 'system', id } }));
    await db.collection<{ _id: string }>('lead_notes').insertMany(rows);
    expect(await authorsOf(ana, leadId)).toEqual([
      { kind: 'SYSTEM', id: 'run-due-steps', name: null },
      { kind: 'AGENT', id: 'answer-messages', name: null },
      { kind: 'AGENT', id: 'call-agent', name: null },
    ]);
  });

  it('has no name when it belongs to another broker', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { id: leadId } = await newLead(ana);
    const { createApiKey } = await eva.run(CreateApiKeyDocument, {
      input: { name: 'De Eva', permissions: ['LEAD_READ'] },
    });
    const { db } = app.app.runtime.database;
    const note = { broker: ana.brokerId, leadId, body: 'x', createdAt: new Date() };
    await db.collection<{ _id: string }>('lead_notes').insertMany([
      { ...note, _id: `${leadId}-1`, author: { kind: 'user', id: eva.memberId } },
      { ...note, _id: `${leadId}-2`, author: { kind: 'api_key', id: createApiKey.apiKey.id } },
    ] as never);
    expect((await authorsOf(ana, leadId)).map(({ name }) => name)).toEqual([null, null]);
  });

  it('is read once for a whole page of the log', async () => {
    const ana = await newBroker(app);
    for (let n = 0; n < 5; n++) await newLead(ana);
    const { client: luis } = await join(ana, 'Luis');
    await newLead(luis);
    const { db } = app.app.runtime.database;
    await db.command({ profile: 2 });
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'lead.created' } });
    await db.command({ profile: 0 });
    const names = auditLogs.edges.map(({ node }) => node.actor.name);
    expect(names).toEqual(['Luis', 'Ana', 'Ana', 'Ana', 'Ana', 'Ana']);
    const reads = db.collection('system.profile');
    expect(await reads.countDocuments({ 'command.find': 'memberships', 'command.filter._id.$in': { $size: 2 } })).toBe(
      1,
    );
    expect(await reads.countDocuments({ 'command.find': 'users', 'command.filter._id.$in': { $size: 2 } })).toBe(1);
  });
});

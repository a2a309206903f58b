import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { password } from '../support/registration.ts';
import { nodesOf, type Client } from '../support/client.ts';
import {
  AcceptInvitationDocument,
  AddLeadNoteDocument,
  ArchiveLeadDocument,
  AssignLeadDocument,
  CreateLeadDocument,
  InviteUserDocument,
  LeadDocument,
  RemoveMemberDocument,
  SetLeadTreatmentDocument,
} from '../support/graphql/graphql.ts';
import { newPhone } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function newLead(client: Client): Promise<string> {
  return (await client.run(CreateLeadDocument, { input: { name: 'Ana' } })).createLead.id;
}

async function join(owner: Client): Promise<string> {
  const { inviteUser } = await owner.run(InviteUserDocument, {
    input: { email: `${randomUUID()}@example.com`, role: 'AGENT' },
  });
  const input = { token: inviteUser.token!, name: 'Luis', password };
  return (await app.anyone.run(AcceptInvitationDocument, { input })).acceptInvitation.member.id;
}

describe('a note', () => {
  it('is kept with who wrote it, the newest first', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner);
    for (const body of ['Llama tarde', 'Quiere cochera'])
      await owner.run(AddLeadNoteDocument, { input: { leadId, body } });
    const { lead } = await owner.run(LeadDocument, { id: leadId });
    expect(nodesOf(lead.notes)).toMatchObject([
      { body: 'Quiere cochera', author: { kind: 'MEMBER', id: owner.memberId } },
      { body: 'Llama tarde' },
    ]);
  });

  it('sent twice under one idempotency key is there once', async () => {
    const owner = await newBroker(app);
    const input = { leadId: await newLead(owner), body: 'Llama tarde', idempotencyKey: 'a' };
    await owner.run(AddLeadNoteDocument, { input });
    await owner.run(AddLeadNoteDocument, { input });
    expect(nodesOf((await owner.run(LeadDocument, { id: input.leadId })).lead.notes)).toHaveLength(1);
  });

  it('about a lead of another broker is NOT_FOUND, and an empty one is refused', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const leadId = await newLead(owner);
    expect((await other.refused(AddLeadNoteDocument, { input: { leadId, body: 'x' } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await owner.refused(AddLeadNoteDocument, { input: { leadId, body: '' } })).extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('an assignment', () => {
  it('gives the lead to a member, and to nobody', async () => {
    const owner = await newBroker(app);
    const [leadId, memberId] = [await newLead(owner), await join(owner)];
    const given = await owner.run(AssignLeadDocument, { input: { leadId, memberId } });
    expect(given.assignLead.assignee).toEqual({ id: memberId, name: 'Luis' });
    expect((await owner.run(AssignLeadDocument, { input: { leadId } })).assignLead.assignee).toBeNull();
  });

  it('to a member who has left is refused, to one of another broker NOT_FOUND', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const [leadId, memberId] = [await newLead(owner), await join(owner)];
    await owner.run(RemoveMemberDocument, { input: { memberId } });
    expect((await owner.refused(AssignLeadDocument, { input: { leadId, memberId } })).extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'input.memberId' }],
    });
    expect(
      (await owner.refused(AssignLeadDocument, { input: { leadId, memberId: other.memberId } })).extensions.code,
    ).toBe('NOT_FOUND');
  });
});

describe('a treatment', () => {
  it('says who acts next, and when', async () => {
    const owner = await newBroker(app);
    const input = {
      leadId: await newLead(owner),
      treatment: 'MANUAL_FOLLOW_UP' as const,
      nextActionAt: '2026-12-01T15:00:00.000Z',
    };
    const { setLeadTreatment } = await owner.run(SetLeadTreatmentDocument, { input });
    expect(setLeadTreatment).toEqual({
      id: input.leadId,
      treatment: input.treatment,
      nextActionAt: input.nextActionAt,
    });
  });

  it.each(['0001-01-01T00:00:00Z', '2026-11-23T17:00:00Z', '2028-11-25T00:00:00Z', '9999-12-31T00:00:00Z'])(
    'with the next action at %s is refused by the name of the field, and so is a new lead',
    async (nextActionAt) => {
      const owner = await newBroker(app);
      const input = { leadId: await newLead(owner), nextActionAt };
      const fault = { field: 'input.nextActionAt', problem: 'send a time from a day ago to two years ahead' };
      expect((await owner.refused(SetLeadTreatmentDocument, { input })).extensions.fields).toMatchObject([fault]);
      const lead = { name: 'Luis', phone: newPhone(), nextActionAt };
      expect((await owner.refused(CreateLeadDocument, { input: lead })).extensions.fields).toMatchObject([fault]);
    },
  );

  it('changes beside a next action that is late by now', async () => {
    const owner = await newBroker(app);
    const input = { leadId: await newLead(owner), nextActionAt: '2026-11-24T00:00:00.000Z' };
    await owner.run(SetLeadTreatmentDocument, { input });
    app.clock.advance(5 * DAY);
    const { setLeadTreatment } = await owner.run(SetLeadTreatmentDocument, { input: { ...input, treatment: 'HOLD' } });
    expect(setLeadTreatment).toMatchObject({ treatment: 'HOLD', nextActionAt: input.nextActionAt });
    app.clock.advance(-5 * DAY);
  });
});

describe('a lead that is put away', () => {
  it('twice stays so since the first time', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner);
    const archivedAt = async () => (await owner.run(ArchiveLeadDocument, { input: { leadId } })).archiveLead.archivedAt;
    const first = await archivedAt();
    app.clock.advance(DAY);
    expect(await archivedAt()).toBe(first);
    app.clock.advance(-DAY);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  AcceptInvitationDocument,
  AssignLeadDocument,
  CreateTemplateDocument,
  InviteUserDocument,
  PreviewTemplateDocument,
  RemoveMemberDocument,
  ScheduleMeetingDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { password } from '../support/registration.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const provider = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: provider } });
});

/** A lead with an e-mail address, and the member to whom it is assigned. */
async function assignedLead() {
  const ana = await newBroker(app);
  const email = `luis-${randomUUID()}@example.com`;
  const { inviteUser } = await ana.run(InviteUserDocument, { input: { email, role: 'AGENT' } });
  const input = { token: inviteUser.token!, name: 'Luis Asesor', password };
  const memberId = (await app.anyone.run(AcceptInvitationDocument, { input })).acceptInvitation.member.id;
  const leadEmail = `lead-${randomUUID()}@example.com`;
  const { id: leadId } = await newLead(ana, { email: leadEmail });
  await ana.run(AssignLeadDocument, { input: { leadId, memberId } });
  const leave = () => ana.run(RemoveMemberDocument, { input: { memberId } });
  return { ana, leadId, leadEmail, email, leave };
}

describe('a lead whose member has left', () => {
  it('answers invitations to an owner', async () => {
    const { ana, leadId, leadEmail, email, leave } = await assignedLead();
    const startsAt = ['2026-11-27T16:00:00Z', '2026-11-28T16:00:00Z'];
    await ana.run(ScheduleMeetingDocument, { input: { leadId, startsAt: startsAt[0]!, title: 'Visita' } });
    await leave();
    await ana.run(ScheduleMeetingDocument, { input: { leadId, startsAt: startsAt[1]!, title: 'Visita' } });
    await app.runDueJobs();
    const [before, after] = provider.outbox
      .filter(({ to }) => to === leadEmail)
      .map(({ attachments }) => attachments![0]!.content.replaceAll('\r\n ', ''))
      .toSorted((a, b) => a.indexOf('SEQUENCE:1') - b.indexOf('SEQUENCE:1'));
    expect(before).toContain(email);
    expect(after).toContain(ana.email);
    expect(after).not.toContain(email);
  });

  it('gets no text that the member signs', async () => {
    const { ana, leadId, leave } = await assignedLead();
    const input = { name: 'Firma', channel: 'SMS' as const, content: 'Le saluda {{agent_name}}.' };
    const { createTemplate } = await ana.run(CreateTemplateDocument, { input });
    const asked = { templateId: createTemplate.id, leadId };
    const { previewTemplate } = await ana.run(PreviewTemplateDocument, asked);
    expect(previewTemplate.text).toBe('Le saluda Luis Asesor.');
    await leave();
    const { extensions } = await ana.refused(PreviewTemplateDocument, asked);
    expect(extensions.fields).toMatchObject([{ parameters: { variables: ['{{agent_name}}'] } }]);
  });
});

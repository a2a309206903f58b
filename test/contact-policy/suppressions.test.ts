import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { importContent } from '../import/imports.ts';
import { nodesOf, type Client } from '../support/client.ts';
import {
  ArchiveLeadDocument,
  AuditLogsDocument,
  LeadContactPolicyDocument,
  LiftSuppressionDocument,
  RevokeConsentDocument,
  SuppressLeadDocument,
  UpdateLeadDocument,
} from '../support/graphql/graphql.ts';
import { consentTo, newLead, newPhone } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { ask } from './ask.ts';
import { HOUR } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
});

describe('a suppression', () => {
  it('closes every channel, whatever was agreed before, until it is lifted', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    await consentTo(ana, lead.id, 'WHATSAPP', 'CALL');
    const { suppressLead } = await ana.run(SuppressLeadDocument, {
      input: { leadId: lead.id, reason: 'Asked at the office.' },
    });
    expect((await ask(ana, lead.id)).codes).toEqual(['SUPPRESSED']);
    expect((await ask(ana, lead.id, 'CALL')).codes).toEqual(['SUPPRESSED']);
    const { liftSuppression } = await ana.run(LiftSuppressionDocument, {
      input: { suppressionId: suppressLead.id, reason: 'Came back.' },
    });
    expect(liftSuppression.liftedAt).not.toBeNull();
    expect((await ask(ana, lead.id)).allowed).toBe(true);
  });

  it('of one channel leaves the others open', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    await consentTo(ana, lead.id, 'WHATSAPP');
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, channel: 'SMS', reason: 'No SMS.' } });
    expect((await ask(ana, lead.id, 'SMS')).codes).toContain('SUPPRESSED');
    expect((await ask(ana, lead.id)).allowed).toBe(true);
  });

  it('that is asked for again keeps its first reason, and the log has the later one', async () => {
    const ana = await newBroker(app);
    const { id: leadId } = await newLead(ana);
    const input = { leadId, channel: 'SMS' as const };
    await ana.run(SuppressLeadDocument, { input: { ...input, reason: 'Too many.' } });
    const { suppressLead } = await ana.run(SuppressLeadDocument, { input: { ...input, reason: 'Threatens to sue.' } });
    expect(suppressLead.reason).toBe('Too many.');
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'suppression.asked_again' } });
    const expected = { entityId: suppressLead.id, leadId, details: { channel: 'sms', reason: 'Threatens to sue.' } };
    expect(nodesOf(auditLogs)).toMatchObject([expected]);
  });

  it('that was lifted is not lifted again', async () => {
    const ana = await newBroker(app);
    const { id: leadId } = await newLead(ana);
    const { suppressLead } = await ana.run(SuppressLeadDocument, { input: { leadId, reason: 'Asked.' } });
    const lift = (reason: string) =>
      ana.run(LiftSuppressionDocument, { input: { suppressionId: suppressLead.id, reason } });
    const { liftedAt } = (await lift('Came back.')).liftSuppression;
    app.clock.advance(HOUR);
    expect((await lift('Came back again.')).liftSuppression.liftedAt).toBe(liftedAt);
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'suppression.lifted' } });
    expect(nodesOf(auditLogs)).toMatchObject([{ details: { reason: 'Came back.' } }]);
  });

  it('is not what taking back a consent twice is: each is kept with its proof', async () => {
    const ana = await newBroker(app);
    const { id: leadId } = await newLead(ana);
    for (const proofRef of ['call 1', 'call 2']) {
      await ana.run(RevokeConsentDocument, { input: { leadId, channel: 'SMS', proofRef } });
      app.clock.advance(HOUR);
    }
    const { consents } = (await ana.run(LeadContactPolicyDocument, { leadId })).lead;
    expect(nodesOf(consents)).toMatchObject([{ proofRef: 'call 2' }, { proofRef: 'call 1' }]);
  });

  it('added twice is one', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const input = { leadId: lead.id, reason: 'Asked.' };
    const [first, second] = [
      await ana.run(SuppressLeadDocument, { input }),
      await ana.run(SuppressLeadDocument, { input }),
    ];
    expect(second.suppressLead.id).toBe(first.suppressLead.id);
  });

  it('holds for a lead that is made again with the same e-mail address', async () => {
    const ana = await newBroker(app);
    const first = await newLead(ana, { phone: newPhone(), email: 'luis@example.com' });
    await ana.run(SuppressLeadDocument, { input: { leadId: first.id, reason: 'Asked.' } });
    await ana.run(ArchiveLeadDocument, { input: { leadId: first.id } });
    const second = await newLead(ana, { phone: newPhone(), email: 'Luis@Example.com' });
    await consentTo(ana, second.id, 'WHATSAPP');
    expect((await ask(ana, second.id)).codes).toEqual(['SUPPRESSED']);
    const { suppressions } = (await ana.run(LeadContactPolicyDocument, { leadId: second.id })).lead;
    expect(nodesOf(suppressions)).toMatchObject([{ leadId: first.id, source: 'MEMBER', channel: null }]);
    const stranger = await newLead(ana, { email: 'otro@example.com' });
    await consentTo(ana, stranger.id, 'WHATSAPP');
    expect((await ask(ana, stranger.id)).allowed).toBe(true);
  });

  it.each<{ way: string; tell: (ana: Client, id: string, email: string) => Promise<unknown> }>([
    { way: 'a change', tell: (ana, leadId, email) => ana.run(UpdateLeadDocument, { input: { leadId, email } }) },
    {
      way: 'an import',
      tell: (ana, _leadId, email) => importContent(app, ana, `folio,nombre,correo\nL-1,Luis,${email}`),
    },
  ])('holds for an e-mail address that the lead gets later by $way, and for the one before', async ({ tell }) => {
    const ana = await newBroker(app);
    const emails = ['before@example.com', 'after@example.com'];
    const first = await newLead(ana, { externalId: 'L-1', email: emails[0] });
    await ana.run(SuppressLeadDocument, { input: { leadId: first.id, reason: 'Asked.' } });
    await tell(ana, first.id, emails[1]!);
    for (const email of emails) {
      const other = await newLead(ana, { phone: newPhone(), email });
      await consentTo(ana, other.id, 'WHATSAPP');
      expect((await ask(ana, other.id)).codes).toEqual(['SUPPRESSED']);
    }
  });

  it('holds for a phone that the lead gets later, when the number goes to another', async () => {
    const ana = await newBroker(app);
    const [first, phone] = [await newLead(ana), newPhone()];
    await ana.run(SuppressLeadDocument, { input: { leadId: first.id, reason: 'Asked.' } });
    await ana.run(UpdateLeadDocument, { input: { leadId: first.id, phone } });
    await ana.run(UpdateLeadDocument, { input: { leadId: first.id, phone: null } });
    const other = await newLead(ana, { phone });
    await consentTo(ana, other.id, 'WHATSAPP');
    expect((await ask(ana, other.id)).codes).toEqual(['SUPPRESSED']);
  });

  it('added again holds for what the lead has by then', async () => {
    const ana = await newBroker(app);
    const first = await newLead(ana, { email: 'luis@example.com' });
    const suppress = () => ana.run(SuppressLeadDocument, { input: { leadId: first.id, reason: 'Asked.' } });
    await suppress();
    const rows = app.app.runtime.database.db.collection('suppressions');
    await rows.updateOne({ leadId: first.id }, { $set: { recipientHashes: [] } });
    await suppress();
    const other = await newLead(ana, { email: 'luis@example.com' });
    await consentTo(ana, other.id, 'WHATSAPP');
    expect((await ask(ana, other.id)).codes).toEqual(['SUPPRESSED']);
  });

  it('keeps no number or address apart from the lead', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { email: 'luis@example.com' });
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'Asked.' } });
    const row = await app.app.runtime.database.db.collection('suppressions').findOne({ leadId: lead.id });
    expect(row!['recipientHashes']).toHaveLength(2);
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`luis@example|${lead.phone!.slice(4)}`));
  });

  it('of another broker is NOT_FOUND', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const lead = await newLead(eva);
    const { suppressLead } = await eva.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'Asked.' } });
    const refused = await ana.refused(LiftSuppressionDocument, {
      input: { suppressionId: suppressLead.id, reason: 'x' },
    });
    expect(refused.extensions.code).toBe('NOT_FOUND');
  });
});

describe('the contact policy', () => {
  it('closes a channel for which the lead has no address', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    expect((await ask(ana, lead.id, 'EMAIL')).codes).toContain('RECIPIENT_MISSING');
  });

  it('says when time alone is in the way', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    await consentTo(ana, lead.id, 'WHATSAPP');
    app.clock.advance(10 * HOUR);
    expect(await ask(ana, lead.id)).toMatchObject({
      codes: ['OUTSIDE_HOURS'],
      nextAllowedAt: '2026-11-25T15:00:00.000Z',
    });
    app.clock.advance(-10 * HOUR);
  });

  it('leaves its rows in the audit trail', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    await consentTo(ana, lead.id, 'SMS');
    await ana.run(SuppressLeadDocument, { input: { leadId: lead.id, reason: 'Asked.' } });
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { leadId: lead.id } });
    expect(auditLogs.edges.map(({ node }) => node.event)).toEqual(
      expect.arrayContaining(['consent.recorded', 'suppression.added']),
    );
  });
});

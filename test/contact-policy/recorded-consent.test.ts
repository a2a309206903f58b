import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  LeadContactPolicyDocument,
  MayContactLeadDocument,
  RecordConsentDocument,
  RevokeConsentDocument,
  SuppressLeadDocument,
} from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { ask } from './ask.ts';
import { HOUR, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
});

describe('consent', () => {
  it('opens a channel that the law keeps closed, and taking it back closes it', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { phone: '+34612345678' });
    const before = await ask(ana, lead.id, 'SMS');
    expect(before).toMatchObject({ allowed: false, codes: ['CONSENT_MISSING'], ruleSet: 'ES', nextAllowedAt: null });
    expect(before.reasons[0]).toMatchObject({ basis: 'law', source: { name: 'Ley 34/2002 (LSSI)', article: '21' } });
    await consentTo(ana, lead.id, 'SMS');
    expect(await ask(ana, lead.id, 'SMS')).toMatchObject({
      allowed: true,
      codes: [],
      nextAllowedAt: app.clock.now().toISOString(),
    });
    await ana.run(RevokeConsentDocument, { input: { leadId: lead.id, channel: 'SMS' } });
    expect((await ask(ana, lead.id, 'SMS')).codes).toEqual(['CONSENT_REVOKED']);
  });

  it('is a row each time and never changed', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const input = {
      leadId: lead.id,
      channel: 'WHATSAPP' as const,
      source: 'FORM' as const,
      proofRef: 'landing-2026-11',
      givenAt: '2026-11-01T00:00:00Z',
    };
    await ana.run(RecordConsentDocument, { input });
    await ana.run(RevokeConsentDocument, { input: { leadId: lead.id, channel: 'WHATSAPP' } });
    const { consents } = (await ana.run(LeadContactPolicyDocument, { leadId: lead.id })).lead;
    expect(nodesOf(consents)).toMatchObject([
      { status: 'REVOKED' },
      { status: 'GIVEN', proofRef: 'landing-2026-11', jurisdiction: 'MX', purpose: 'MARKETING' },
    ]);
  });

  it('ends at its expiry', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const expiresAt = new Date(app.clock.now().getTime() + HOUR).toISOString();
    await ana.run(RecordConsentDocument, {
      input: { leadId: lead.id, channel: 'WHATSAPP', source: 'CALL', expiresAt },
    });
    expect((await ask(ana, lead.id)).allowed).toBe(true);
    app.clock.advance(HOUR);
    expect((await ask(ana, lead.id)).codes).toEqual(['CONSENT_EXPIRED']);
    app.clock.advance(-HOUR);
  });

  it.each([
    ['by its own date', { expiresAt: '2026-11-25T01:31:00Z' }],
    ['by the 24 months of Spain', { givenAt: '2024-11-25T01:31:00Z' }],
  ])('that ends %s before the lead may be called is no use to wait for', async (_how, values) => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { phone: '+34912345678' });
    const consent = { leadId: lead.id, channel: 'CALL' as const, source: 'FORM' as const };
    const before = app.clock.now().toISOString();
    app.clock.moveTo('2026-11-25T00:31:00Z');
    await ana.run(RecordConsentDocument, { input: { ...consent, givenAt: before, ...values } });
    const ending = await ask(ana, lead.id, 'CALL');
    expect(ending).toMatchObject({ codes: ['OUTSIDE_HOURS', 'CONSENT_ENDS_FIRST'], nextAllowedAt: null });
    await ana.run(RecordConsentDocument, { input: { ...consent, givenAt: before } });
    const lasting = await ask(ana, lead.id, 'CALL');
    expect(lasting).toMatchObject({ codes: ['OUTSIDE_HOURS'], nextAllowedAt: '2026-11-25T08:00:00.000Z' });
    app.clock.moveTo(lasting.nextAllowedAt!);
    expect(await ask(ana, lead.id, 'CALL')).toMatchObject({ allowed: true });
    app.clock.moveTo(before);
  });

  it('given in the future, or over before it began, names the field', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const input = { leadId: lead.id, channel: 'SMS' as const, source: 'FORM' as const };
    const future = new Date(app.clock.now().getTime() + DAY).toISOString();
    expect(
      (await ana.refused(RecordConsentDocument, { input: { ...input, givenAt: future } })).extensions.fields,
    ).toMatchObject([{ field: 'input.givenAt' }]);
    const past = { ...input, expiresAt: '2026-01-01T00:00:00Z' };
    expect((await ana.refused(RecordConsentDocument, { input: past })).extensions.fields).toMatchObject([
      { field: 'input.expiresAt' },
    ]);
  });

  it.each([
    ['givenAt', '0001-01-01T00:00:00Z'],
    ['expiresAt', '9999-01-01T00:00:00Z'],
  ])('with %s at %s names the field', async (field, date) => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const input = { leadId: lead.id, channel: 'SMS' as const, source: 'FORM' as const, [field]: date };
    expect((await ana.refused(RecordConsentDocument, { input })).extensions.fields).toMatchObject([
      { field: `input.${field}`, problem: 'send a time within a hundred years of now' },
    ]);
  });

  it('of another broker’s lead is NOT_FOUND, to read and to write', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const { id: leadId } = await newLead(eva);
    const input = { leadId, channel: 'SMS' as const };
    expect((await ana.refused(RecordConsentDocument, { input: { ...input, source: 'FORM' } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await ana.refused(RevokeConsentDocument, { input })).extensions.code).toBe('NOT_FOUND');
    expect((await ana.refused(MayContactLeadDocument, input)).extensions.code).toBe('NOT_FOUND');
    expect((await ana.refused(SuppressLeadDocument, { input: { leadId, reason: 'x' } })).extensions.code).toBe(
      'NOT_FOUND',
    );
  });
});

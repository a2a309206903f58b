import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../contact-policy/ask.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  LeadContactPolicyDocument,
  LeadsDocument,
  PreviewLeadImportDocument,
  RecordConsentDocument,
  RevokeConsentDocument,
  SendMessageDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
});
/** Noon in Mexico City and seven in the evening in Madrid. */
beforeEach(() => {
  app.clock.moveTo('2026-11-24T18:00:00Z');
});

type Owner = Awaited<ReturnType<typeof newBroker>>;

const spanish = { country: 'ES', currency: 'EUR', zone: 'Europe/Madrid', locale: 'es-ES' };
const phone = '+34612345678';
const answer = (said: string, day: string) =>
  `nombre,tel,consentimiento,fecha consentimiento\nLuis Paz,${phone},${said},${day}`;

async function consentsOf(owner: Owner, channel: string) {
  const [lead] = nodesOf((await owner.run(LeadsDocument, {})).leads);
  const { consents } = (await owner.run(LeadContactPolicyDocument, { leadId: lead!.id })).lead;
  return nodesOf(consents).filter((consent) => consent.channel === channel);
}

describe('an imported consent', () => {
  it.each([
    ['25/11/2026', false],
    ['01/01/2099', true],
    ['25/11/2026', true],
  ])('of %s, which is to come, refuses its row (trial: %s)', async (day, dryRun) => {
    const owner = await newBroker(app, spanish);
    const done = await importContent(app, owner, answer('si', day), { dryRun });
    expect(done.counts).toMatchObject({ rows: 1, created: 0, refused: 1 });
    expect(await (await fetch(done.errorFile!.url)).text()).toContain('2,fecha consentimiento,');
    const fileId = await owner.upload('leads.csv', answer('no', day));
    const { rows } = (await owner.run(PreviewLeadImportDocument, { fileId })).previewLeadImport;
    expect(rows[0]!.problems).toMatchObject([{ column: 'fecha consentimiento', code: 'CONSENT_IN_FUTURE' }]);
  });

  it('is of today as the broker’s zone has it', async () => {
    app.clock.moveTo('2026-11-25T03:00:00Z');
    const [inMexico, inSpain] = [await newBroker(app), await newBroker(app, spanish)];
    expect((await importContent(app, inMexico, answer('si', '2026-11-25'))).counts).toMatchObject({ refused: 1 });
    expect((await importContent(app, inMexico, answer('si', '2026-11-24'))).counts).toMatchObject({ created: 1 });
    expect((await importContent(app, inSpain, answer('si', '2026-11-25'))).counts).toMatchObject({ created: 1 });
  });

  it.each([
    [{}, '2026-11-20T06:00:00.000Z'],
    [spanish, '2026-11-19T23:00:00.000Z'],
  ])('counts from the beginning of its day at the broker', async (place, givenAt) => {
    const owner = await newBroker(app, place);
    await importContent(app, owner, answer('si', '2026-11-20'));
    expect(await consentsOf(owner, 'SMS')).toMatchObject([{ status: 'GIVEN', givenAt }]);
  });
});

describe('an imported objection', () => {
  it.each([
    ['of today', '2026-11-24', '2026-11-24T18:00:00.000Z'],
    ['of yesterday', '2026-11-23', '2026-11-23T22:59:59.999Z'],
  ])('%s holds over a consent of the same day', async (_, day, objectedAt) => {
    const owner = await newBroker(app, spanish);
    const lead = await newLead(owner, { phone });
    const input = { leadId: lead.id, channel: 'SMS' as const, source: 'FORM' as const };
    await owner.run(RecordConsentDocument, { input: { ...input, givenAt: `${day}T17:00:00Z` } });
    expect((await importContent(app, owner, answer('no', day))).counts).toMatchObject({ updated: 1 });
    expect(await consentsOf(owner, 'SMS')).toMatchObject([
      { status: 'REVOKED', givenAt: objectedAt },
      { status: 'GIVEN' },
    ]);
    expect(await ask(owner, lead.id, 'SMS')).toMatchObject({ codes: ['CONSENT_REVOKED'], nextAllowedAt: null });
    const message = { leadId: lead.id, channel: 'SMS' as const, body: 'Hola' };
    const refused = await owner.refused(SendMessageDocument, { input: message });
    expect(refused.extensions['reasons']).toMatchObject([{ code: 'CONSENT_REVOKED' }]);
    app.clock.advance(1);
    await owner.run(RecordConsentDocument, { input });
    expect(await ask(owner, lead.id, 'SMS')).toMatchObject({ allowed: true });
  });
});

describe('a revocation', () => {
  it('is not ended by a consent that was stored before it with a later day', async () => {
    const owner = await newBroker(app, spanish);
    const lead = await newLead(owner, { phone });
    const input = { leadId: lead.id, channel: 'SMS' as const };
    await owner.run(RecordConsentDocument, { input: { ...input, source: 'FORM' } });
    const consents = app.app.runtime.database.db.collection('consents');
    await consents.updateOne({ leadId: lead.id }, { $set: { givenAt: new Date('2026-11-25T00:00:00Z') } });
    app.clock.advance(1);
    await owner.run(RevokeConsentDocument, { input });
    expect(await ask(owner, lead.id, 'SMS')).toMatchObject({ codes: ['CONSENT_REVOKED'], nextAllowedAt: null });
    app.clock.moveTo('2026-11-26T12:00:00Z');
    expect(await ask(owner, lead.id, 'SMS')).toMatchObject({ codes: ['CONSENT_REVOKED'], nextAllowedAt: null });
    await owner.run(RecordConsentDocument, { input: { ...input, source: 'FORM' } });
    expect(await ask(owner, lead.id, 'SMS')).toMatchObject({ allowed: true });
  });
});

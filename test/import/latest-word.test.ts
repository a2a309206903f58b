import { beforeAll, describe, expect, it } from 'vitest';
import { SECOND } from '../../src/runtime/durations.ts';
import { ToldConsents } from '../../src/storage/migrations/2026-12-told-consents.ts';
import { ask } from '../contact-policy/ask.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { RecordConsentDocument, RevokeConsentDocument, SuppressLeadDocument } from '../support/graphql/graphql.ts';
import { consentTo, newLead, newPhone } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

interface Said {
  said: 'sí' | 'no';
  day?: string;
}

/** Imports what a file says of a lead's consent to SMS; returns what became of its row. */
async function importWord(owner: Client, phone: string, { said, day = '' }: Said): Promise<string | undefined> {
  const content = `nombre,tel,acepta sms,fecha consentimiento\nLuis Paz,${phone},${said},${day}`;
  const { created, updated, unchanged } = (await importContent(app, owner, content)).counts;
  return Object.entries({ created, updated, unchanged }).find(([, count]) => count === 1)?.[0];
}

async function knownLead(): Promise<{ owner: Client; phone: string; leadId: string }> {
  const owner = await newBroker(app);
  const phone = newPhone();
  return { owner, phone, leadId: (await newLead(owner, { phone })).id };
}

function revoke(owner: Client, leadId: string) {
  return owner.run(RevokeConsentDocument, { input: { leadId, channel: 'SMS' } });
}

async function objectionsTo(owner: Client, leadId: string): Promise<string[]> {
  return (await ask(owner, leadId, 'SMS')).codes.filter((code) => code.startsWith('CONSENT') || code === 'SUPPRESSED');
}

describe('an objection in a file', () => {
  it.each([{}, { day: '2026-01-15' }])(
    'that was imported before counts again after a consent by form: %o',
    async (day) => {
      const { owner, phone, leadId } = await knownLead();
      expect(await importWord(owner, phone, { said: 'no', ...day })).toBe('updated');
      app.clock.advance(SECOND);
      await consentTo(owner, leadId, 'SMS');
      app.clock.advance(SECOND);
      expect(await objectionsTo(owner, leadId)).toEqual([]);
      expect(await importWord(owner, phone, { said: 'no', ...day })).toBe('updated');
      expect(await objectionsTo(owner, leadId)).toEqual(['CONSENT_REVOKED']);
      expect(await importWord(owner, phone, { said: 'no', ...day })).toBe('unchanged');
    },
  );

  it('changes nothing where the lead took its consent back already', async () => {
    const { owner, phone, leadId } = await knownLead();
    await revoke(owner, leadId);
    expect(await importWord(owner, phone, { said: 'no' })).toBe('unchanged');
  });
});

describe('a consent without a day in a file', () => {
  it('does not end what the lead took back before', async () => {
    const { owner, phone, leadId } = await knownLead();
    await revoke(owner, leadId);
    expect(await importWord(owner, phone, { said: 'sí' })).toBe('unchanged');
    expect(await objectionsTo(owner, leadId)).toEqual(['CONSENT_REVOKED']);
  });

  it('does not end an objection of another file, nor a suppression', async () => {
    const { owner, phone, leadId } = await knownLead();
    await importWord(owner, phone, { said: 'no' });
    expect(await importWord(owner, phone, { said: 'sí' })).toBe('unchanged');
    expect(await objectionsTo(owner, leadId)).toEqual(['CONSENT_REVOKED']);
    const other = await knownLead();
    await other.owner.run(SuppressLeadDocument, { input: { leadId: other.leadId, channel: 'SMS', reason: 'No más' } });
    await importWord(other.owner, other.phone, { said: 'sí' });
    expect(await objectionsTo(other.owner, other.leadId)).toEqual(['SUPPRESSED']);
  });

  it('counts for a lead that took nothing back', async () => {
    const { owner, phone, leadId } = await knownLead();
    expect(await importWord(owner, phone, { said: 'sí' })).toBe('updated');
    expect(await objectionsTo(owner, leadId)).toEqual([]);
  });

  it('stands beside another channel that the lead took back, and another purpose', async () => {
    const { owner, phone, leadId } = await knownLead();
    await owner.run(RevokeConsentDocument, { input: { leadId, channel: 'EMAIL' } });
    await owner.run(RevokeConsentDocument, { input: { leadId, channel: 'SMS', purpose: 'SERVICE' } });
    expect(await importWord(owner, phone, { said: 'sí' })).toBe('updated');
    expect(await objectionsTo(owner, leadId)).toEqual([]);
  });
});

describe('what leads said under an older Cadencia', () => {
  it('is known to imports after its migration', async () => {
    const [revoked, agreed] = [await knownLead(), await knownLead()];
    await revoke(revoked.owner, revoked.leadId);
    await importWord(agreed.owner, agreed.phone, { said: 'no' });
    await agreed.owner.run(RecordConsentDocument, { input: { leadId: agreed.leadId, channel: 'SMS', source: 'CALL' } });
    const { orm, database } = app.app.runtime;
    const leads = database.db.collection<{ _id: string }>('leads');
    await leads.updateOne({ _id: revoked.leadId }, { $unset: { reportedConsents: '' } });
    await leads.updateOne({ _id: agreed.leadId }, { $set: { reportedConsents: ['sms|revoked||'] } });
    await new ToldConsents(orm.em.getDriver(), orm.config).up();
    expect(await importWord(revoked.owner, revoked.phone, { said: 'sí' })).toBe('unchanged');
    expect(await importWord(agreed.owner, agreed.phone, { said: 'no' })).toBe('updated');
  });
});

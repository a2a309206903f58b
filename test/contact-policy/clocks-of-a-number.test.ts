import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/runtime/durations.ts';
import { BorderClocks } from '../../src/storage/migrations/2026-12-border-clocks.ts';
import { newBroker } from '../support/brokers.ts';
import { LeadDocument, UpdateLeadDocument } from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { ask } from './ask.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages() } });
});

/** Lets time pass until it is so late in Madrid. */
function waitUntil(hour: number): void {
  const now = app.clock.now();
  const madrid = new Date(now.toLocaleString('en', { timeZone: 'Europe/Madrid' }));
  const ahead = (((hour - madrid.getHours()) % 24) + 24) % 24;
  app.clock.advance(ahead * HOUR - madrid.getMinutes() * 60_000 - madrid.getSeconds() * 1000);
}

describe('a Spanish mobile', () => {
  it('is written to only within the hours of the mainland and of the Canary Islands, until a zone is told', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { phone: '+34612345678' });
    await consentTo(ana, lead.id, 'SMS');
    waitUntil(9);
    expect((await ask(ana, lead.id, 'SMS')).codes).toEqual(['OUTSIDE_HOURS']);
    await ana.run(UpdateLeadDocument, { input: { leadId: lead.id, zone: 'Europe/Madrid' } });
    expect((await ask(ana, lead.id, 'SMS')).codes).toEqual([]);
    await ana.run(UpdateLeadDocument, { input: { leadId: lead.id, zone: null } });
    waitUntil(10);
    expect((await ask(ana, lead.id, 'SMS')).codes).toEqual([]);
  });
});

describe('leads of the Mexican border that were stored before', () => {
  it('have the clock of the border after the migration, unless their zone was told', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { phone: '+528681234567' });
    const told = await newLead(ana, { phone: '+528681234568', zone: 'America/Mexico_City' });
    const { orm, database } = app.app.runtime;
    const leads = database.db.collection<{ _id: string }>('leads');
    await leads.updateOne({ _id: lead.id }, { $set: { zone: 'America/Mexico_City' } });
    await new BorderClocks(orm.em.getDriver(), orm.config).up();
    const zones = [lead, told].map(async ({ id }) => (await ana.run(LeadDocument, { id })).lead.zone);
    expect(await Promise.all(zones)).toEqual(['America/Matamoros', 'America/Mexico_City']);
  });
});

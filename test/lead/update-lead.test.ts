import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  AuditLogsDocument,
  CreateLeadDocument,
  UpdateLeadDocument,
  type UpdateLeadInput,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const ana = { name: 'Ana', phone: '222 123 4501' };

describe('an updated lead', () => {
  it('keeps what was left out and is known by what was sent', async () => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, { input: { ...ana, email: 'a@example.com' } });
    const facts = { budget: { amount: '2500000', currency: 'MXN' }, location: 'Puebla' };
    const { updateLead } = await owner.run(UpdateLeadDocument, {
      input: { leadId: createLead.id, name: 'Ana María', email: null, facts },
    });
    expect(updateLead).toMatchObject({ name: 'Ana María', phone: '+522221234501', email: null, facts });
    expect(updateLead.score).toBeGreaterThan(createLead.score);
  });

  it('moves to the zone of its new phone unless its own was told', async () => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, { input: ana });
    const moved = await owner.run(UpdateLeadDocument, { input: { leadId: createLead.id, phone: '+57 300 123 4567' } });
    expect(moved.updateLead).toMatchObject({ zone: 'America/Bogota', zoneSource: 'PHONE', country: 'CO' });
    const told = await owner.run(UpdateLeadDocument, { input: { leadId: createLead.id, zone: 'Europe/Madrid' } });
    expect(told.updateLead).toMatchObject({ zone: 'Europe/Madrid', zoneSource: 'GIVEN' });
  });

  it.each<{ told: Partial<UpdateLeadInput>; country: string | null; zone: string | null }>([
    { told: { country: 'ES' }, country: 'MX', zone: 'America/Mexico_City' },
    { told: { country: null }, country: 'MX', zone: 'America/Mexico_City' },
    { told: { country: 'ES', phone: '+57 300 123 4567' }, country: 'CO', zone: 'America/Bogota' },
    { told: { country: 'ES', phone: null }, country: 'ES', zone: null },
    { told: { country: null, phone: null }, country: null, zone: null },
    { told: { phone: null }, country: 'MX', zone: null },
  ])('that is told $told is in $country: its phone goes before what is told', async ({ told, country, zone }) => {
    const owner = await newBroker(app);
    const input = { ...ana, phone: '+52 55 1234 5678', country: 'ES' };
    const { createLead } = await owner.run(CreateLeadDocument, { input });
    expect(createLead.country).toBe('MX');
    const { updateLead } = await owner.run(UpdateLeadDocument, { input: { leadId: createLead.id, ...told } });
    expect(updateLead).toMatchObject({ country, zone });
  });

  it('with a number that fits several countries is in the told one', async () => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, { input: { ...ana, phone: '+1 555 123 4567' } });
    const inCanada = await owner.run(UpdateLeadDocument, { input: { leadId: createLead.id, country: 'CA' } });
    expect(inCanada.updateLead.country).toBe('CA');
    const inSpain = await owner.run(UpdateLeadDocument, { input: { leadId: createLead.id, country: 'ES' } });
    expect(inSpain.updateLead.country).toBe('US');
  });

  it('cannot take the phone of another lead', async () => {
    const owner = await newBroker(app);
    await owner.run(CreateLeadDocument, { input: ana });
    const { createLead } = await owner.run(CreateLeadDocument, { input: { name: 'Eva', phone: '222 123 4502' } });
    const refused = await owner.refused(UpdateLeadDocument, { input: { leadId: createLead.id, phone: ana.phone } });
    expect(refused.extensions).toMatchObject({ code: 'CONFLICT', reason: 'LEAD_EXISTS' });
  });

  it('of another broker is as unknown as none', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const { createLead } = await owner.run(CreateLeadDocument, { input: ana });
    const foreign = await other.send(UpdateLeadDocument, { input: { leadId: createLead.id, name: 'x' } });
    expect(foreign).toEqual(await other.send(UpdateLeadDocument, { input: { leadId: randomUUID(), name: 'x' } }));
    expect(foreign.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('shows in the trail with what was there before', async () => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, { input: ana });
    await owner.run(UpdateLeadDocument, { input: { leadId: createLead.id, name: 'Ana María' } });
    const { auditLogs } = await owner.run(AuditLogsDocument, {
      filter: { leadId: createLead.id, event: 'lead.updated' },
    });
    expect(auditLogs.edges.map(({ node }) => node)).toMatchObject([
      { before: { name: 'Ana' }, after: { name: 'Ana María' } },
    ]);
  });
});

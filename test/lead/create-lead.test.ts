import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { CreateLeadDocument, LeadDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const ana = { name: 'Ana', phone: '222 123 4501' };

describe('a new lead', () => {
  it('begins in ENTRADA with its phone in E.164, its zone and a score', async () => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, {
      input: { ...ana, email: 'Ana@Example.com', zone: 'America/Cancun' },
    });
    expect(createLead).toMatchObject({
      name: 'Ana',
      phone: '+522221234501',
      phoneRaw: '222 123 4501',
      email: 'ana@example.com',
      country: 'MX',
      zone: 'America/Cancun',
      zoneSource: 'GIVEN',
      stage: 'ENTRADA',
      stageEnteredAt: app.clock.now().toISOString(),
    });
    expect(createLead.score).toBe(createLead.scoreParts.reduce((sum, { points }) => sum + points, 0));
    expect(createLead.score).toBeGreaterThan(0);
  });

  it.each([
    { given: { phone: '+57 300 123 4567' }, zone: 'America/Bogota', zoneSource: 'PHONE', country: 'CO' },
    { given: { phone: '998 123 4567' }, zone: 'America/Cancun', zoneSource: 'PHONE', country: 'MX' },
    { given: { email: 'a@example.com', country: 'CO' }, zone: 'America/Bogota', zoneSource: 'COUNTRY', country: 'CO' },
    { given: { email: 'a@example.com' }, zone: null, zoneSource: null, country: 'MX' },
  ])('with $given is in the zone $zone, known from $zoneSource', async ({ given, ...expected }) => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, { input: { name: 'Ana', ...given } });
    expect(createLead).toMatchObject(expected);
  });

  it('is made with all that is unique and the country, as one input', async () => {
    const owner = await newBroker(app);
    const input = { ...ana, country: 'MX', externalId: 'L-9' };
    const { createLead } = await owner.run(CreateLeadDocument, { input });
    expect(createLead).toMatchObject({ country: 'MX', externalId: 'L-9' });
    expect((await owner.refused(CreateLeadDocument, { input })).extensions.reason).toBe('LEAD_EXISTS');
  });

  it('starts its way through the pipeline with its first stage', async () => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, { input: { ...ana, stage: 'PERFILAMIENTO' } });
    const { lead } = await owner.run(LeadDocument, { id: createLead.id });
    expect(nodesOf(lead.stageTransitions)).toMatchObject([{ from: null, to: 'PERFILAMIENTO' }]);
  });

  it.each([
    { values: { phone: '12' }, field: 'input.phone' },
    { values: { phone: '+999 12345678' }, field: 'input.phone' },
    { values: { name: '' }, field: 'input.name' },
    { values: { zone: 'Mars/Olympus' }, field: 'input.zone' },
    { values: { country: 'XX' }, field: 'input.country' },
    { values: { facts: { budget: { amount: 'much', currency: 'MXN' } } }, field: 'input.facts.budget.amount' },
  ])('with $values is refused, naming $field', async ({ values, field }) => {
    const owner = await newBroker(app);
    const { extensions } = await owner.refused(CreateLeadDocument, { input: { ...ana, ...values } });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it.each([
    ['9007199254740993', 'AMOUNT_TOO_LONG'],
    ['0.12345', 'AMOUNT_TOO_LONG'],
    ['2,500,000', 'AMOUNT_INVALID'],
    ['-1', 'AMOUNT_INVALID'],
  ])('with the amount %s is told what is wrong with it', async (amount, code) => {
    const owner = await newBroker(app);
    for (const fact of ['budget', 'monthlyIncome'] as const) {
      const input = { ...ana, facts: { [fact]: { amount, currency: 'EUR' } } };
      const { extensions } = await owner.refused(CreateLeadDocument, { input });
      expect(extensions.fields).toMatchObject([{ field: `input.facts.${fact}.amount`, code }]);
    }
  });

  it('keeps an amount of the most digits as it was sent', async () => {
    const owner = await newBroker(app);
    const budget = { amount: '999999999999999.9999', currency: 'EUR' };
    const { createLead } = await owner.run(CreateLeadDocument, { input: { ...ana, facts: { budget } } });
    expect((await owner.run(LeadDocument, { id: createLead.id })).lead.facts.budget).toEqual(budget);
  });

  it('with a phone that is taken, however it is written, is a CONFLICT that names the lead', async () => {
    const owner = await newBroker(app);
    const { createLead } = await owner.run(CreateLeadDocument, { input: ana });
    const refused = await owner.refused(CreateLeadDocument, { input: { name: 'Eva', phone: '+52 1 222 123 4501' } });
    expect(refused.extensions).toMatchObject({ code: 'CONFLICT', reason: 'LEAD_EXISTS', leadId: createLead.id });
  });

  it('with an external id that is taken is a CONFLICT, and free again at another broker', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const input = { name: 'Ana', externalId: 'L-1' };
    await owner.run(CreateLeadDocument, { input });
    expect((await owner.refused(CreateLeadDocument, { input })).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'LEAD_EXISTS',
    });
    await other.run(CreateLeadDocument, { input });
  });

  it('sent ten times at once is there once', async () => {
    const owner = await newBroker(app);
    const answers = await Promise.all(Array.from({ length: 10 }, () => owner.send(CreateLeadDocument, { input: ana })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.reason))).toEqual(
      new Set(['LEAD_EXISTS']),
    );
  });

  it('sent again under its idempotency key is the same lead', async () => {
    const owner = await newBroker(app);
    const input = { ...ana, idempotencyKey: 'form-1' };
    const first = await owner.run(CreateLeadDocument, { input });
    expect(await owner.run(CreateLeadDocument, { input })).toEqual(first);
  });

  it('goes to no member of another broker', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const foreign = await owner.refused(CreateLeadDocument, { input: { ...ana, assigneeId: other.memberId } });
    expect(foreign.extensions.code).toBe('NOT_FOUND');
  });
});

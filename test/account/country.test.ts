import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  ArchiveLeadDocument,
  RegisterBrokerDocument,
  SetupStatusDocument,
  UpdateBrokerDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { registration } from '../support/registration.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function register(values: Record<string, string>) {
  const input = await registration(app.app.runtime.database.db, { ownerEmail: 'eva@example.com', ...values });
  return app.anyone.send(RegisterBrokerDocument, { input });
}

describe('the country of a broker', () => {
  it('is written in capitals, its locale and currency in their usual form', async () => {
    const { data } = await register({ country: ' mx', locale: 'es_mx', currency: 'mxn', zone: 'america/mexico_city' });
    expect(data?.registerBroker?.broker).toMatchObject({
      country: 'MX',
      locale: 'es-MX',
      currency: 'MXN',
      zone: 'America/Mexico_City',
      hasContactRules: true,
    });
  });

  it.each([
    ['country', 'Mexico'],
    ['locale', 'spanish please'],
    ['locale', 'xx'],
    ['currency', 'pesos'],
    ['zone', 'Mexico'],
  ])('is refused with a clear word where its %s is %s', async (field, value) => {
    const { errors } = await register({ [field]: value });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: `input.${field}`, problem: expect.stringContaining('such as') as string }],
    });
  });

  it('that has no contact rules is told at once, and in the set-up', async () => {
    const { data } = await register({ country: 'FR' });
    const { broker, token } = data!.registerBroker!;
    expect(broker.hasContactRules).toBe(false);
    const { setupStatus } = await app.as(token).run(SetupStatusDocument);
    const box = setupStatus.find(({ name }) => name === 'contact rules known');
    expect(box).toMatchObject({ isDone: false, detail: expect.stringContaining('FR') as string });
  });

  it('can be corrected until a lead depends on it', async () => {
    const owner = await newBroker(app);
    const corrected = await owner.run(UpdateBrokerDocument, { input: { country: 'es' } });
    expect(corrected.updateBroker).toMatchObject({ country: 'ES', hasContactRules: true });
    const { id: leadId } = await newLead(owner);
    await owner.run(ArchiveLeadDocument, { input: { leadId } });
    const refused = await owner.refused(UpdateBrokerDocument, { input: { country: 'MX', name: 'Otra' } });
    expect(refused.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'COUNTRY_IN_USE',
      leads: 1,
      country: 'ES',
    });
    const kept = await owner.run(UpdateBrokerDocument, { input: { country: 'ES' } });
    expect(kept.updateBroker).toMatchObject({ country: 'ES', name: 'Inmobiliaria Sur' });
  });
});

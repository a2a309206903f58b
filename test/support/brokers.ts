import { randomUUID } from 'node:crypto';
import { RegisterBrokerDocument, type RegisterBrokerInput } from './graphql/graphql.ts';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

export const password = 'correct horse battery';

/** A new broker with its owner signed in. Every test makes its own: brokers are the product's wall, so each test also proves it. */
export async function newBroker(
  app: TestApp,
  values: Partial<RegisterBrokerInput> = {},
): Promise<Client & { brokerId: string; memberId: string; email: string }> {
  const email = `owner-${randomUUID()}@example.com`;
  const input: RegisterBrokerInput = {
    name: 'Inmobiliaria Sur',
    country: 'MX',
    zone: 'America/Mexico_City',
    locale: 'es-MX',
    currency: 'MXN',
    ownerEmail: email,
    ownerName: 'Ana',
    ownerPassword: password,
    ...values,
  };
  const { registerBroker } = await app.anyone.run(RegisterBrokerDocument, { input });
  const { broker, member, token } = registerBroker;
  return Object.assign(app.as(token), { brokerId: broker.id, memberId: member.id, email });
}

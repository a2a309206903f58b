import { randomUUID } from 'node:crypto';
import { RegisterBrokerDocument, type RegisterBrokerInput } from './graphql/graphql.ts';
import type { Client } from './client.ts';
import { registration } from './registration.ts';
import type { TestApp } from './test-app.ts';

/** A new broker with its owner signed in. Every test makes its own: brokers are the product's wall, so each test also proves it. */
export async function newBroker(
  app: TestApp,
  values: Partial<RegisterBrokerInput> = {},
): Promise<Client & { brokerId: string; memberId: string; email: string }> {
  const email = `owner-${randomUUID()}@example.com`;
  const { db } = app.app.runtime.database;
  const input = await registration(db, { name: 'Inmobiliaria Sur', ownerEmail: email, ...values });
  const { registerBroker } = await app.anyone.run(RegisterBrokerDocument, { input });
  const { broker, member, token } = registerBroker;
  return Object.assign(app.as(token), { brokerId: broker.id, memberId: member.id, email });
}

import { randomUUID } from 'node:crypto';
import { anonymous } from '../../src/account/viewer.ts';
import { issueRegistration } from '../../src/account/registration/issue-registration.ts';
import { registerBroker } from '../../src/account/registration/register-broker.ts';
import { openApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Runtime } from '../../src/runtime/scope.ts';

export interface SeededBroker {
  id: string;
  /** Credential of its owner, who has just signed in. */
  token: string;
  email: string;
  password: string;
}

/** Registers a broker in the database and lets `seed` write what it has; Cadencia is closed again when it is done. */
export function withBroker<T>(databaseUrl: string, seed: (runtime: Runtime, broker: string) => Promise<T>): Promise<T> {
  return withBrokers(databaseUrl, 1, (runtime, [broker]) => seed(runtime, broker!.id));
}

/** The same with many. */
export async function withBrokers<T>(
  databaseUrl: string,
  count: number,
  seed: (runtime: Runtime, brokers: SeededBroker[]) => Promise<T>,
): Promise<T> {
  const app = await openApp(readConfig({ DATABASE_URL: databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' }));
  try {
    const brokers: SeededBroker[] = [];
    for (let n = 1; n <= count; n++) brokers.push(await register(app, n));
    return await seed(app.runtime, brokers);
  } finally {
    await app.close();
  }
}

async function register(app: App, n: number): Promise<SeededBroker> {
  const { database, clock } = app.runtime;
  const { token: registrationToken } = await issueRegistration(database.db, clock.now(), null);
  const input = {
    name: `Inmobiliaria ${n}`,
    country: 'MX',
    zone: 'America/Mexico_City',
    locale: 'es-MX',
    currency: 'MXN',
    ownerEmail: `${randomUUID()}@example.com`,
    ownerName: 'Ana',
    ownerPassword: 'correct horse battery',
    registrationToken,
  };
  // Each from an address of its own: how many one may register is limited.
  const { broker, token } = await registerBroker(app.scope(anonymous), input, randomUUID());
  return { id: broker.id, token, email: input.ownerEmail, password: input.ownerPassword };
}

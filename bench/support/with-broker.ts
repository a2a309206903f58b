import { anonymous } from '../../src/account/viewer.ts';
import { registerBroker } from '../../src/account/register-broker.ts';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Runtime } from '../../src/scope.ts';

/** Registers a broker in the database and lets `seed` write what it has; Cadencia is closed again when it is done. */
export async function withBroker<T>(
  databaseUrl: string,
  seed: (runtime: Runtime, broker: string) => Promise<T>,
): Promise<T> {
  const app = await openApp(readConfig({ DATABASE_URL: databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' }));
  try {
    const { broker } = await registerBroker(app.scope(anonymous), {
      name: 'Inmobiliaria Sur',
      country: 'MX',
      zone: 'America/Mexico_City',
      locale: 'es-MX',
      currency: 'MXN',
      ownerEmail: 'owner@example.com',
      ownerName: 'Ana',
      ownerPassword: 'correct horse battery',
    });
    return await seed(app.runtime, broker.id);
  } finally {
    await app.close();
  }
}

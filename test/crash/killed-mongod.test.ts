import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { startLocalMongod, type LocalMongod } from '../../src/storage/local-mongod/start.ts';
import { Client } from '../support/client.ts';
import { Program, startCadencia } from '../support/cadencia-process.ts';
import {
  MeDocument,
  RegisterBrokerDocument,
  UpdateBrokerDocument,
  VerifyAuditLogDocument,
} from '../support/graphql/graphql.ts';

let dataDir: string;
let mongod: LocalMongod;
let program: Program;
let url: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cadencia-mongod-'));
  mongod = await startLocalMongod(inject('mongodBinary'), dataDir);
  ({ program, url } = await startCadencia({ DATABASE_URL: mongod.url.replace('/?', '/cadencia?'), PORT: '0' }));
}, 60_000);

afterAll(async () => {
  await program.kill('SIGKILL');
  await mongod.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

const input = {
  name: 'Casas',
  country: 'MX',
  zone: 'America/Mexico_City',
  locale: 'es-MX',
  currency: 'MXN',
  ownerEmail: 'ana@example.com',
  ownerName: 'Ana',
  ownerPassword: 'correct horse battery',
};

async function isReady(): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).ok;
}

describe('when mongod is killed', () => {
  it('Cadencia turns unready, lives on, and goes on where it was when mongod is back', async () => {
    const { registerBroker } = await new Client(url, null).run(RegisterBrokerDocument, { input });
    const ana = new Client(url, registerBroker.token);
    await ana.run(UpdateBrokerDocument, { input: { name: 'Acknowledged' } });
    await vi.waitFor(async () => expect(await isReady()).toBe(true), { timeout: 15_000 });

    process.kill(mongod.pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await isReady()).toBe(false), { timeout: 15_000 });
    expect((await fetch(`${url}/livez`)).ok).toBe(true);
    expect((await ana.send(MeDocument)).errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);

    mongod = await startLocalMongod(inject('mongodBinary'), dataDir);
    await vi.waitFor(async () => expect(await isReady()).toBe(true), { timeout: 30_000 });
    expect((await ana.run(MeDocument)).me.broker.name).toBe('Acknowledged');
    await ana.run(UpdateBrokerDocument, { input: { name: 'After' } });
    await vi.waitFor(
      async () => {
        const { verifyAuditLog } = await ana.run(VerifyAuditLogDocument);
        expect(verifyAuditLog).toMatchObject({ isIntact: true, entryCount: 5 });
      },
      { timeout: 30_000, interval: 500 },
    );
  }, 120_000);
});

import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { registration } from '../../support/registration.ts';
import { startCadencia } from '../../support/cadencia-process.ts';
import { Client } from '../../support/client.ts';
import { RegisterBrokerDocument } from '../../support/graphql/graphql.ts';
import { newLead } from '../../support/leads.ts';
import { bodyOf, hostile } from './hostile-documents.ts';
import { transports, type overHttp } from './wire.ts';

export interface AttackedServer {
  url: string;
  metricsUrl: string;
  token: string;
  close: () => Promise<void>;
}

/** A process of its own with a broker who has leads, so that what is measured is the server's and nobody else's. */
export async function attackedServer(env: Record<string, string> = {}): Promise<AttackedServer> {
  const name = `test-${randomUUID()}`;
  const database = { DATABASE_URL: inject('mongoUrl'), DATABASE_NAME: name };
  const measured = { PORT: '0', METRICS_ADDRESS: '127.0.0.1:0', ROLE: 'api' };
  const { program, url, metricsUrl } = await startCadencia({ ...database, ...measured, ...env });
  const client = await MongoClient.connect(inject('mongoUrl'));
  const input = await registration(client.db(name));
  const { registerBroker } = await new Client(url, null).run(RegisterBrokerDocument, { input });
  const server = { url, metricsUrl: metricsUrl!, token: registerBroker.token };
  for (let n = 0; n < 60; n++) await newLead(new Client(url, server.token), { name: `Luis ${n}` });
  // The compiler is busy with what it sees for the first time.
  for (const [, send] of transports) await sendEverything(send, server);
  const close = async () => {
    await program.kill('SIGTERM');
    await client.db(name).dropDatabase();
    await client.close();
  };
  return { ...server, close };
}

/** Every hostile document, one after another. */
export async function sendEverything(
  send: typeof overHttp,
  { url, token }: Pick<AttackedServer, 'url' | 'token'>,
): Promise<void> {
  for (const [, request] of hostile) await send(url, token, bodyOf(request));
}

import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openaiModel } from '../../src/agent/openai.ts';
import { twilioVoice } from '../../src/provider/voice/twilio.ts';
import { sandboxMessages } from '../../src/provider/message/sandbox.ts';
import { newBroker } from '../support/brokers.ts';
import {
  CreateApiKeyDocument,
  InitiateCallDocument,
  InviteUserDocument,
  SendMessageDocument,
} from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { failing } from './support/failing-collection.ts';
import { openProduction } from './support/production.ts';
import type { TestApp } from '../support/test-app.ts';
import { examplePhone } from '../call/support/telephone.ts';
import { openSocket, overHttp } from './support/wire.ts';

const canary = (name: string) => `canary-${name}-${randomUUID()}`;
const twilioToken = canary('twilio');
const openaiKey = canary('openai');
const signature = canary('signature');
const password = canary('password');
const wrongPassword = canary('wrong-password');

let app: TestApp;
let outside: Server;
beforeAll(async () => {
  // The outside world fails in every way there is, and says back what it was sent.
  const ways = [401, 429, 500, 0];
  let asked = 0;
  outside = createServer((request, response) => {
    const status = ways[asked++ % ways.length]!;
    if (status === 0) return void request.socket.destroy();
    const said = `refused: ${request.headers.authorization}`;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 20003, message: said, status, error: { message: said, type: 'invalid' } }));
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  const account = { accountSid: `AC${'1'.repeat(32)}`, authTokens: [twilioToken] as [string] };
  ({ app } = await openProduction({
    ports: {
      voice: twilioVoice({ name: 'sandbox', ...account, apiBaseUrl: url }),
      messages: sandboxMessages({ url, ...account }),
      model: openaiModel({ apiKey: openaiKey, baseURL: `${url}/v1`, model: 'any', timeout: 2000 }),
    },
  }));
});
afterAll(async () => {
  await app.close();
  outside.closeAllConnections();
  outside.close();
});

it('a secret is nowhere but where it belongs: not in logs, metrics, refusals, nor in plain in the database', async () => {
  const bodies: string[] = [];
  const tell = async (token: string | null, query: string, variables: object = {}) => {
    bodies.push((await overHttp(app.url, token, JSON.stringify({ query, variables }))).text);
  };
  const ana = await newBroker(app, { ownerPassword: password });
  const input = { name: 'key', permissions: ['LEAD_READ' as const] };
  const key = (await ana.run(CreateApiKeyDocument, { input })).createApiKey.key!;
  const invited = (await ana.run(InviteUserDocument, { input: { email: 'eva@example.com', role: 'AGENT' } })).inviteUser
    .token!;
  const linkOf = async () => {
    const id = await ana.upload('a.csv', 'name\nLuis');
    const { file } = await ana.run<{ file: { url: string } }, unknown>(`{ file(id: "${id}") { url } }`);
    return file.url;
  };
  const link = await linkOf();

  // Wrong fields beside secrets, wrong credentials, and secrets where none belong.
  const register = 'mutation($input: RegisterBrokerInput!) { registerBroker(input: $input) { token } }';
  await tell(null, register, { input: { ownerPassword: password, nothing: 1 } });
  await tell(null, register, { input: password });
  await tell(null, register, {
    input: {
      name: '',
      country: 'XX',
      zone: 'x',
      locale: 'x',
      currency: 'x',
      ownerEmail: 'a@example.com',
      ownerName: '',
      ownerPassword: password,
      registrationToken: wrongPassword,
    },
  });
  await tell(null, 'mutation($input: SignInInput!) { signIn(input: $input) { token } }', {
    input: { email: ana.email, password: wrongPassword },
  });
  await tell(null, 'mutation($input: SignInInput!) { signIn(input: $input) { token } }', {
    input: { email: ana.email, password: wrongPassword, brokerId: 5 },
  });
  await tell(null, 'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token } }', {
    input: { token: invited, name: '', password: 'x' },
  });
  await tell(`${key}x`, '{ me { permissions } }');
  await tell(`${ana.token}x`, '{ me { permissions } }');
  bodies.push(await (await fetch(link.replace(/signature=./, 'signature='))).text());
  await (await fetch(link)).text();
  for (const path of [`/webhooks/messages/none`, '/webhooks/voice/a/b/status'])
    bodies.push(
      await (
        await fetch(`${app.url}${path}`, {
          method: 'POST',
          headers: { 'x-twilio-signature': signature },
          body: new URLSearchParams({ Body: 'x' }),
        })
      ).text(),
    );
  const socket = await openSocket(app.url, ana.token);
  socket.send('{"type":"start"}');
  await new Promise((resolve) => socket.on('close', resolve));

  // Providers that fail.
  const lead = await newLead(ana, { phone: examplePhone() });
  await consentTo(ana, lead.id, 'SMS');
  for (let n = 0; n < 4; n++)
    await ana.run(SendMessageDocument, { input: { leadId: lead.id, channel: 'SMS', body: `Hola ${n}` } });
  await ana.run(InitiateCallDocument, { input: { leadId: lead.id, agentType: 'PERFILADOR' } });
  for (let n = 0; n < 4; n++) {
    await app.runDueJobs();
    app.clock.advance(60_000);
  }
  const { model } = app.app.runtime.ports;
  const asked = model.readMessage(
    { history: [], text: 'Hola', lead: { facts: {} } } as never,
    AbortSignal.timeout(5000),
  );
  await asked.catch((error: unknown) => app.app.runtime.log.error({ err: error }, 'the model failed'));

  // A database that fails.
  const { db } = app.app.runtime.database;
  const away = failing(db, 'users');
  await tell(null, 'mutation($input: SignInInput!) { signIn(input: $input) { token } }', {
    input: { email: ana.email, password },
  });
  away.restore();
  expect(bodies.join()).toContain('INTERNAL_SERVER_ERROR');

  const metrics = await (await fetch(app.app.metricsUrl!)).text();
  const dump = await dumpOf(db);
  const basic = Buffer.from(`AC${'1'.repeat(32)}:${twilioToken}`).toString('base64');
  const secrets = {
    password,
    wrongPassword,
    twilioToken,
    basic,
    openaiKey,
    signature,
    key,
    session: ana.token!,
    invited,
  };
  const linkSignature = new URL(link).searchParams.get('signature')!;
  for (const [name, secret] of Object.entries({ ...secrets, linkSignature })) {
    const found = Object.entries({ logs: app.logLines.join(''), metrics, refusals: bodies.join(), dump })
      .filter(([, text]) => text.includes(secret))
      .map(([place]) => place);
    expect([name, found]).toEqual([name, []]);
  }
  expect(app.logLines.length).toBeGreaterThan(0);
}, 60_000);

async function dumpOf(db: TestApp['app']['runtime']['database']['db']): Promise<string> {
  const collections = await db.listCollections().toArray();
  const dumps = collections.map(async ({ name }) => JSON.stringify(await db.collection(name).find().toArray()));
  const dump = (await Promise.all(dumps)).join('\n');
  expect(dump).toContain('passwordHash');
  return dump;
}

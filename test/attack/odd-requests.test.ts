import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { overHttp } from './support/wire.ts';

let app: TestApp;
let ana: Client;
beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
});

/** The code with which a socket is closed for its first message. */
async function closedWith(message: object): Promise<number> {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify(message));
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

describe('a socket', () => {
  it.each(['connection_ack', 'next', 'error'])(
    'that sends %s, which only the server does, is malformed',
    async (type) => {
      expect(await closedWith({ type })).toBe(4400);
    },
  );

  it('whose credential is no text is refused like one that is wrong', async () => {
    expect(await closedWith({ type: 'connection_init', payload: { authorization: 1 } })).toBe(4403);
  });
});

describe('a request', () => {
  it('by GET with the hash of a document is refused like one by POST', async () => {
    const extensions = encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"0"}}');
    const response = await fetch(`${app.url}/graphql?extensions=${extensions}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('DOCUMENT_REQUIRED');
  });

  it('nested deeper than the stack is over a limit', async () => {
    const query = `{lead(id:${'['.repeat(60_000)}${']'.repeat(60_000)}){id}}`;
    const { faults } = await overHttp(app.url, ana.token, JSON.stringify({ query }));
    expect(faults).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });

  it.each([-5, 0, 999_999])('to verify the log from batch %i, which is not there, is refused', async (from) => {
    const { extensions } = await ana.refused(`{ verifyAuditLog(fromBatch: ${from}) { isIntact } }`);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'fromBatch' }] });
  });

  it('with an offset for a time zone is refused', async () => {
    const { extensions } = await ana.refused('mutation { updateBroker(input: { zone: "+05:00" }) { zone } }');
    expect(extensions).toMatchObject({ fields: [{ field: 'input.zone', code: 'ZONE_UNKNOWN' }] });
  });

  it('with an empty file in chunks is refused like one with a length of 0', async () => {
    const body = new ReadableStream({ start: (controller) => controller.close() });
    const headers = { authorization: `Bearer ${ana.token}` };
    const response = await fetch(`${app.url}/files?name=a.csv`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('FILE_EMPTY') as string]);
  });
});

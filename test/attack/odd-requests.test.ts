import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
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

/** All that comes back for bytes that are no request. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(bytes);
  return text(socket);
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

describe('a request that nothing of ours has read', () => {
  const requestId = 'order-2026.11:42';
  const refused = { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }], extensions: { requestId } };

  it.each([
    ['an address that is not encoded', '/graphql/%zz'],
    ['a document by GET from a form of another site', '/graphql?query={__typename}'],
  ])('%s is refused in our words, with its id', async (_, path) => {
    const response = await fetch(`${app.url}${path}`, { headers: { 'x-request-id': requestId } });
    expect([response.status, response.headers.get('x-request-id')]).toEqual([400, requestId]);
    expect(await response.json()).toMatchObject(refused);
  });

  it.each(['"text"', '{}', '{"query":1}', '{"query":"{__typename}","variables":[]}'])(
    'with the body %s is refused in our words, with its id',
    async (body) => {
      const { text: answered, status } = await overHttp(app.url, ana.token, body, { 'x-request-id': requestId });
      expect(status).toBe(400);
      expect(JSON.parse(answered)).toMatchObject(refused);
    },
  );

  it.each([
    ['bytes that are not HTTP', '\0\0\0\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s are answered as JSON with an id', async (_, bytes, status) => {
    const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const answered = JSON.parse(body) as { errors: unknown; extensions: { requestId: string } };
    expect(answered.errors).toMatchObject([{ extensions: { reason: 'REQUEST_MALFORMED' } }]);
    expect(head).toContain(`X-Request-Id: ${answered.extensions.requestId}`);
  });
});

describe('what is answered before a request is read', () => {
  const requestId = 'order-2026.11:42';
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';

  it.each([
    ['an expectation that we do not know', '/graphql', 'Expect: a miracle\r\n', 417, 'BAD_USER_INPUT'],
    ['a WebSocket where none is spoken', '/nowhere', upgrade + key, 404, 'NOT_FOUND'],
    ['a page that nobody listed', '/graphql', `${upgrade}${key}Origin: https://x.example\r\n`, 403, 'FORBIDDEN'],
    ['a carrier that nobody knows', '/relay/a/b', upgrade + key, 403, 'FORBIDDEN'],
    ['half a handshake', '/graphql', upgrade, 400, 'BAD_USER_INPUT'],
  ])('%s is refused in our words, with its id', async (_, path, headers, status, code) => {
    const request = `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Request-Id: ${requestId}\r\n${headers}\r\n`;
    const [head = '', body = ''] = (await answerTo(request)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toContain(`X-Request-Id: ${requestId}`);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }], extensions: { requestId } });
  });

  it('a handshake is answered with its id', async () => {
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-request-id': requestId },
    });
    const [{ headers }] = (await once(socket, 'upgrade')) as [{ headers: Record<string, string> }];
    expect(headers['x-request-id']).toBe(requestId);
    socket.terminate();
  });
});

/** The status, and what is wrong with a body that cannot be read. */
async function problemOf(body: string): Promise<unknown[]> {
  const { faults, status } = await overHttp(app.url, ana.token, body);
  return [status, faults[0]?.extensions['problem']];
}

describe('a body', () => {
  it.each(['{"__proto__":{"x":1},"query":"{__typename}"}', '{"query":"","constructor":{"prototype":{"x":1}}}'])(
    '%s is JSON, and refused for its keys',
    async (body) => {
      expect(await problemOf(body)).toEqual([400, expect.stringContaining('no key may be "__proto__"') as string]);
    },
  );

  it('that is no JSON is refused for that', async () => {
    expect(await problemOf('{"__proto__":')).toEqual([400, expect.stringContaining('not valid JSON') as string]);
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

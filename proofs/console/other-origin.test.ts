import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newBroker } from '../../test/support/brokers.ts';
import { UpdateBrokerDocument } from '../../test/support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../../test/support/test-app.ts';
import { describeInBrowser } from './browser.ts';

const blocked = /blocked by CORS policy|net::ERR_FAILED|WebSocket connection .* failed/;

/** The broker's id as a script of the page reads it; null: its browser kept the answer from it. */
function idOverHttp(page: Page, url: string, token: string): Promise<string | null> {
  return page.evaluate(
    async ([api, authorization]) => {
      const request = { query: '{ me { broker { id } } }' };
      const headers = { 'content-type': 'application/json', authorization: authorization! };
      const answer = await fetch(api!, { method: 'POST', headers, body: JSON.stringify(request) }).catch(() => null);
      const { data } = ((await answer?.json()) ?? {}) as { data?: { me: { broker: { id: string } } } };
      return data?.me.broker.id ?? null;
    },
    [`${url}/graphql`, `Bearer ${token}`],
  );
}

/** The type of the first message on a socket that a script of the page opens; null: it was closed. */
function firstOnSocket(page: Page, url: string, token: string): Promise<string | null> {
  return page.evaluate(
    ([api, authorization]) =>
      new Promise<string | null>((resolve) => {
        const socket = new WebSocket(api!, 'graphql-transport-ws');
        socket.addEventListener('open', () =>
          socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
        );
        socket.addEventListener('message', ({ data }) =>
          resolve((JSON.parse(data as string) as { type: string }).type),
        );
        socket.addEventListener('close', () => resolve(null));
      }),
    [`${url.replace('http', 'ws')}/graphql`, `Bearer ${token}`],
  );
}

describeInBrowser('a page of another origin, in a browser', (visit) => {
  let app: TestApp;
  let pages: Server;
  let origin: string;
  beforeAll(async () => {
    app = await openTestApp();
    pages = createServer((_request, answer) => answer.end('<title>CRM</title><link rel="icon" href="data:,">'));
    pages.listen(0, '127.0.0.1');
    await once(pages, 'listening');
    origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  });
  afterAll(() => pages.close());

  it('reads and subscribes as the broker that lists its origin, and as no other', async () => {
    const owner = await newBroker(app);
    const neighbour = await newBroker(app);
    await owner.run(UpdateBrokerDocument, { input: { allowedOrigins: [origin] } });
    const page = await visit(origin, { expecting: blocked });
    expect(await idOverHttp(page, app.url, owner.token!)).toBe(owner.brokerId);
    expect(await firstOnSocket(page, app.url, owner.token!)).toBe('connection_ack');
    expect(await idOverHttp(page, app.url, neighbour.token!)).toBeNull();
    expect(await firstOnSocket(page, app.url, neighbour.token!)).toBeNull();
  });

  it('reads nothing when nobody lists its origin', async () => {
    const owner = await newBroker(app);
    const foreign = origin.replace('127.0.0.1', 'localhost');
    const page = await visit(foreign, { expecting: blocked });
    expect(await idOverHttp(page, app.url, owner.token!)).toBeNull();
    expect(await firstOnSocket(page, app.url, owner.token!)).toBeNull();
  });
});

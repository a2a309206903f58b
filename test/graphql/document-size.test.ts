import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client, GraphqlFault } from '../support/client.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let ana: Client;
beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
});

async function codesOverSocket(query: string): Promise<string[]> {
  const socket = await rawSocket(app.url, ana.token);
  socket.send({ id: '1', type: 'subscribe', payload: { query } });
  const message = await socket.next();
  socket.close();
  return (message['payload'] as GraphqlFault[]).map(({ extensions }) => extensions.code);
}

const aliases = Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ');

const refused: [string, string][] = [
  // Few fields, no alias, no directive: only the tokens are too many.
  ['2,500 tokens in one argument', `query { me(x: [${'1 '.repeat(2500)}]) { broker { id } } }`],
  ['31 directives', `query { me { broker { ${'... @include(if: true) { id } '.repeat(31)} } } }`],
  ['31 aliases in a fragment', `query { ...A } fragment A on Query { ${aliases} }`],
  ['31 aliases in an inline fragment', `query { ... on Query { ${aliases} } }`],
];

describe('a document', () => {
  it.each(refused)('with %s is over a limit, over HTTP', async (_name, query) => {
    expect((await ana.refused(query)).extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it.each(refused)('with %s is over a limit, over a socket', async (_name, query) => {
    expect(await codesOverSocket(query)).toContain('LIMIT_EXCEEDED');
  });

  it.each([0, 101])('that asks for a page of %i is refused', async (first) => {
    const { extensions } = await ana.refused(`query { leads(first: ${first}) { edges { node { id } } } }`);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'first' }] });
  });
});

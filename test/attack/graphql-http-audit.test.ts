import { auditServer } from 'graphql-http';
import { beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  // With introspection: without it two of the audits take the refusal for a fault.
  app = await openTestApp();
});

/**
 * What the specification only recommends (SHOULD, MAY) and is otherwise here, by the id of the audit. The first three are
 * Apollo's: a document that is refused is a 4xx for clients of the older media type, too. The others ask for GET
 * requests with no header that makes a browser ask first; refusing those is the protection from foreign pages.
 */
const known = {
  '572B': 'a syntax error is 400, also as application/json',
  FDE2: 'a validation error is 400, also as application/json',
  '7B9B': 'a wrong variable is 400, also as application/json',
  '5A70': 'a GET without a preflight header',
  D6D5: 'variables in such a GET',
  '6A70': 'variables in such a GET, as application/json',
};

it('the audit of GraphQL over HTTP finds no error, and no warning but those of Apollo', async () => {
  const results = await auditServer({ url: `${app.url}/graphql`, fetchFn: fetch });
  const notOk = results.filter(({ status }) => status !== 'ok').map(({ id }) => id);
  expect(results).toHaveLength(61);
  expect(results.filter(({ status }) => status === 'error')).toEqual([]);
  expect(notOk.toSorted()).toEqual(Object.keys(known).toSorted());
});

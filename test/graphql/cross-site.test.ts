import { beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const status = async (headers: Record<string, string>) =>
  (await fetch(`${app.url}/graphql?query=${encodeURIComponent('{ __typename }')}`, { headers })).status;

describe('a query by GET', () => {
  it('is refused as any page could send it', async () => {
    expect(await status({})).toBe(400);
    expect(await status({ 'content-type': 'text/plain' })).toBe(400);
  });

  it('is answered when its sender was asked first by the browser', async () => {
    expect(await status({ 'apollo-require-preflight': 'yes' })).toBe(200);
    expect(await status({ 'content-type': 'application/json' })).toBe(200);
  });
});

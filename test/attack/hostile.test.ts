import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/language/error-codes.ts';
import { newBroker } from '../support/brokers.ts';
import { newLead } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { bodyOf, hostile } from './support/hostile-documents.ts';
import { openProduction } from './support/production.ts';
import { codesOf, overHttp, overSocket, type Reply } from './support/wire.ts';

const codes = Object.keys(errorCodes);

let app: TestApp;
let token: string;
beforeAll(async () => {
  ({ app } = await openProduction());
  const ana = await newBroker(app);
  token = ana.token!;
  await newLead(ana, { name: `${'a'.repeat(60)}!` });
});
afterAll(() => app.close());

function expectClosedList(reply: Reply): void {
  for (const code of codesOf(reply)) expect(codes).toContain(code);
  expect(codesOf(reply)).not.toContain('INTERNAL_SERVER_ERROR');
  expect(reply.text).not.toMatch(/\bat .+\.(js|ts):\d/);
}

it('there are more than a hundred hostile documents', () => {
  expect(new Set(hostile.map(([name]) => name)).size).toBeGreaterThan(100);
});

describe('over HTTP', () => {
  it.each(hostile)('%s: refused with a code, or answered where it is legal', async (_name, request, verdict) => {
    const reply = await overHttp(app.url, token, bodyOf(request));
    expectClosedList(reply);
    expect(reply.status).toBeLessThan(500);
    // What GraphQL itself refuses is a 4xx; a legal document that meets a refusal is answered with the data there are.
    if (reply.data === null && reply.faults.length === 0) expect.unreachable(reply.text);
    if (verdict === 'legal') expect([reply.status, codesOf(reply)]).toEqual([200, []]);
    else expect(codesOf(reply)[0]).toBe(verdict === 'malformed' ? 'BAD_USER_INPUT' : verdict);
    if (!reply.text.includes('"path"') && verdict !== 'legal') expect(reply.status).toBeGreaterThanOrEqual(400);
  });
});

describe('over a socket', () => {
  it.each(hostile)('%s: refused with a code, or answered where it is legal', async (_name, request, verdict) => {
    const reply = await overSocket(app.url, token, bodyOf(request));
    expectClosedList(reply);
    if (verdict === 'malformed') expect(reply.status === 4400 || codesOf(reply)[0] === 'BAD_USER_INPUT').toBe(true);
    else if (verdict === 'legal') expect([reply.status, codesOf(reply)]).toEqual([200, []]);
    else expect(codesOf(reply)[0]).toBe(verdict);
  });
});

it('nothing of all that was unexpected', () => {
  expect(app.logLines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
});

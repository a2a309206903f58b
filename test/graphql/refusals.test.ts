import { beforeAll, describe, expect, it } from 'vitest';
import { errorReasons } from '../../src/language/reasons/error-reasons.ts';
import { errorCodes } from '../../src/language/error-codes.ts';
import { parametersOf } from '../../src/language/sentence.ts';
import { overHttp, overSocket } from '../attack/support/wire.ts';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await openTestApp();
  token = (await newBroker(app)).token!;
});

const transports = { HTTP: overHttp, 'a socket': overSocket };

/** The first error of a document, asked in a language. */
async function faultOf(transport: keyof typeof transports, query: string, language = 'en', variables = {}) {
  const body = JSON.stringify({ query, variables });
  const { faults } = await transports[transport](app.url, token, body, { 'accept-language': language });
  return faults[0]!;
}

const wrongLead = '{ lead(id: "01900000-0000-7000-8000-000000000000") { id } }';
const wrongFilter = 'query($f: LeadFilter) { leads(filter: $f) { totalCount } }';
const costly =
  '{ leads(first: 100) { edges { node { name enrolments(first: 100) { edges { node { id status } } } } } } }';

describe.each(Object.keys(transports) as (keyof typeof transports)[])('a refusal over %s', (transport) => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.5', errorCodes.NOT_FOUND.es],
    ['en-US,es;q=0.5', errorCodes.NOT_FOUND.en],
    ['fr', errorCodes.NOT_FOUND.en],
    ['*', errorCodes.NOT_FOUND.en],
  ])('for a reader of %s says: %s', async (language, message) => {
    expect((await faultOf(transport, wrongLead, language)).message).toBe(message);
  });

  it.each([
    ['in the document', '{ leads(filter: { stage: NUEVO }) { totalCount } }', {}],
    ['in a variable', wrongFilter, { f: { stage: 'NUEVO' } }],
  ])('of a wrong enum value %s lists those that there are', async (_, query, variables) => {
    const { message } = await faultOf(transport, query, 'en', variables);
    expect(message).toContain('ENTRADA, PERFILAMIENTO');
    expect(message).toContain('REFERIDOS');
  });

  it('of a document that costs too much names the list that makes it so', async () => {
    const { message, extensions } = await faultOf(transport, costly, 'es');
    expect(extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      reason: 'DOCUMENT_TOO_COSTLY',
      field: 'leads.edges.node.enrolments',
      actual: expect.any(Number) as number,
    });
    expect(message).toContain('leads.edges.node.enrolments');
    expect(message).toContain('puntos');
  });
});

/** Parameters of a text, in alphabetical order. */
function named(text: string): string[] {
  return parametersOf({ en: text, es: text }).toSorted((a, b) => a.localeCompare(b));
}

describe('a reason of a refusal', () => {
  it('has the same parameters in every language', () => {
    for (const [reason, { en, es }] of Object.entries(errorReasons)) expect(named(es), reason).toEqual(named(en));
  });

  it('can be looked up by anybody, with its code, its parameters and its text', async () => {
    const query = '{ errorReasons(language: ES) { reason code parameters text } }';
    const { data } = await overHttp(app.url, null, JSON.stringify({ query }));
    const all = data!['errorReasons'] as { reason: string }[];
    expect(all.map(({ reason }) => reason)).toEqual(Object.keys(errorReasons));
    const { code, es: text } = errorReasons.CAMPAIGN_STATUS;
    expect(all).toContainEqual({ reason: 'CAMPAIGN_STATUS', code, parameters: ['from', 'to'], text });
  });
});

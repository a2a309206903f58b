import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/server/limits/numbers.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { AddLeadNoteDocument, CreateApiKeyDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const noteLength = 10_000;
const noteCount = 20;

let app: TestApp;
let ana: Client;
let leadId: string;
beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
  leadId = (await newLead(ana)).id;
  const input = { leadId, body: 'x'.repeat(noteLength) };
  for (let n = 0; n < noteCount; n++) await ana.run(AddLeadNoteDocument, { input });
});

/** A document whose answer holds the notes of the lead so many times. */
const asking = (times: number) => {
  const fields = Array.from(
    { length: times },
    (_, n) => `a${n}: lead(id: "${leadId}") { notes { edges { node { body } } } }`,
  );
  return `{ me { broker { id } } ${fields.join(' ')} }`;
};
const fitting = Math.floor(limits.answerText / (noteLength * noteCount)) - 1;

describe('an answer', () => {
  it('holds as much text as the limit allows', async () => {
    expect((await ana.send(asking(fitting))).errors).toBeUndefined();
  });

  it('that would hold more tells what fits and why the rest is missing, over HTTP and over a socket', async () => {
    const query = asking(fitting + 4);
    const answer = await ana.send<Record<string, unknown>, never>(query);
    expect(answer.data!['a0']).not.toBeNull();
    expect(answer.data![`a${fitting + 3}`]).toEqual({ notes: null });
    const codes = new Set(answer.errors!.map(({ extensions }) => extensions.code));
    expect([...codes]).toEqual(['LIMIT_EXCEEDED']);
    expect(JSON.stringify(answer.data).length).toBeLessThan(limits.answerText + noteLength);
    const socket = await rawSocket(app.url, ana.token);
    socket.send({ id: '1', type: 'subscribe', payload: { query } });
    const message = (await socket.next()) as { payload: typeof answer };
    expect(message.payload.errors![0]!.extensions.code).toBe('LIMIT_EXCEEDED');
    socket.close();
  });

  it('tells a hundred errors at most', async () => {
    for (let n = 0; n < 20; n++) await newLead(ana);
    const input = { name: 'reads leads', permissions: ['LEAD_READ' as const] };
    const { key } = (await ana.run(CreateApiKeyDocument, { input })).createApiKey;
    const refused = 'calls { totalCount } enrolments { totalCount } lastCall { id }';
    const fields = [1, 2].map((n) => `a${n}: leads { edges { node { name ${refused} } } }`);
    const answer = await app.as(key!).send(`{ ${fields.join(' ')} }`);
    expect(answer.errors).toHaveLength(limits.errors);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { errorCodes } from '../../src/language/error-codes.ts';
import { newBroker } from '../support/brokers.ts';
import type { TestApp } from '../support/test-app.ts';
import { poisoned, poisons } from './support/poison.ts';
import { openProduction } from './support/production.ts';
import { askOverOneSocket, codesOf, overHttp } from './support/wire.ts';

const schema = await openSchema();
const operations = (['query', 'mutation'] as const).flatMap((kind) =>
  Object.values(schema.getRootType(kind as never)!.getFields())
    .filter(({ args, name }) => args.length > 0 && name !== 'signOut')
    .map((field) => ({ kind, field })),
);

let app: TestApp;
let token: string;
beforeAll(async () => {
  ({ app } = await openProduction());
  token = (await newBroker(app)).token!;
});
afterAll(() => app.close());

const known = new Set(Object.keys(errorCodes).filter((code) => code !== 'INTERNAL_SERVER_ERROR'));

/** What was unexpected; the log says why. */
const errors = () => app.logLines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50);

describe.each(poisons)('%s in every text, id and date that an operation takes', (_name, poison) => {
  it('is refused with a code or taken, over HTTP', async () => {
    for (const { kind, field } of operations) {
      const reply = await overHttp(app.url, token, JSON.stringify({ query: poisoned(kind, field, poison) }));
      expect([field.name, reply.status < 500]).toEqual([field.name, true]);
      expect([field.name, codesOf(reply).filter((code) => !known.has(code))]).toEqual([field.name, []]);
    }
    expect(errors()).toEqual([]);
  });

  it('is refused with a code or taken, over a socket', async () => {
    const bodies = operations.map(({ kind, field }) => JSON.stringify({ query: poisoned(kind, field, poison) }));
    const replies = await askOverOneSocket(app.url, token, bodies);
    const codes = replies.flatMap(codesOf);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(errors()).toEqual([]);
  });
});

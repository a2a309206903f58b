import * as fc from 'fast-check';
import { getNamedType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealLog } from '../../src/audit/seal-log.ts';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { mendText } from '../../src/text/clean-text.ts';
import { requestOf } from '../isolation/support/requests.ts';
import type { Settled } from '../isolation/support/settle-broker.ts';
import { inputPlaces, requestAt, type InputPlace } from '../support/input-places.ts';
import type { TestApp } from '../support/test-app.ts';
import { faultsInLog } from '../support/verify-log.ts';
import { anyText } from './any-text.ts';
import { openSettledApp } from './settled-app.ts';

/** A registration is another broker's log each time. */
const places = inputPlaces(await openSchema(), ['mutation']).filter(
  ({ type, field }) => getNamedType(type).name === 'String' && field.name !== 'registerBroker',
);

let app: TestApp;
let broker: Settled;
beforeAll(async () => {
  ({ app, broker } = await openSettledApp());
});

/** Whether the operation was carried out. */
async function sendText(place: InputPlace, text: string): Promise<boolean> {
  const { variables: given } = requestOf({ operation: 'mutation', field: place.field }, broker, 0, 'near');
  const { query, variables } = requestAt(place, text, given);
  const { errors = [] } = await broker.client.send(query, variables);
  const unexpected = errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
  expect([place.field.name, place.name, text, unexpected]).toEqual([place.field.name, place.name, text, []]);
  return errors.length === 0;
}

describe('the audit log', () => {
  it('verifies whatever text was sent to whatever field', { timeout: 120_000 }, async () => {
    let taken = 0;
    const texts = fc.array(anyText, { minLength: places.length, maxLength: places.length });
    await fc.assert(
      fc.asyncProperty(texts, async (sent) => {
        for (const [index, place] of places.entries()) {
          const text = sent[index]!;
          // As it is, and such that a field can take it.
          for (const one of [text, `a${mendText(text, { max: 50 })}`]) taken += Number(await sendText(place, one));
        }
        await sealLog(app.app.runtime);
        expect(await faultsInLog(broker.client)).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(2 * places.length);
  });
});

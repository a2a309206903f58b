import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { LeadsDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { filesOfFewPeople } from './few-people.ts';
import { importContent } from './imports.ts';
import { resultsIn } from './in-memory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const header = 'folio,nombre,telefono,correo';
const file = (...rows: string[]) => [header, ...rows].join('\n');

async function changesNothing(...[before, also, content]: [string, string, string]) {
  const again = (await resultsIn(500, [before, also, content, content])).at(-1);
  expect(again).toMatchObject({ created: 0, updated: 0 });
}

describe('the same file again', () => {
  it('changes nothing, whatever it holds and whoever was known before', async () => {
    const property = fc.asyncProperty(filesOfFewPeople, filesOfFewPeople, filesOfFewPeople, changesNothing);
    await fc.assert(property, { numRuns: 400, seed: 20261201 });
  }, 120_000);

  it.each<[string, string, string, string]>([
    [
      'an address alone and then a phone',
      ',Luis Pérez,5512340001,casa@x.mx',
      file(',Ana Pérez,,casa@x.mx', ',Luis Pérez,5512340001,casa@x.mx'),
      'Ana Pérez',
    ],
    [
      'an external id and then a phone',
      'E1,Luis Pérez,5512340001,',
      file('E1,Ana Pérez,,ana@x.mx', ',Luis Pérez,5512340001,'),
      'Ana Pérez',
    ],
  ])(
    'changes nothing where two rows name one person: %s; the earlier takes precedence',
    async (_, known, rows, name) => {
      const owner = await newBroker(app);
      await importContent(app, owner, file(known));
      expect((await importContent(app, owner, rows)).counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
      expect((await importContent(app, owner, rows)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      const { leads } = await owner.run(LeadsDocument, {});
      expect(nodesOf(leads)).toMatchObject([{ name }]);
    },
  );
});

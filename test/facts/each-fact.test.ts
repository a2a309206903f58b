import { beforeAll, describe, expect, it } from 'vitest';
import { byFact, catalogue, factNames, typeOf, type FactName } from '../../src/facts/catalogue.ts';
import { noFacts } from '../../src/facts/lead-facts.ts';
import { apiName } from '../../src/language/api-name.ts';
import { importContent } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { answered } from '../support/facts.ts';
import {
  CreateLeadDocument,
  LeadsDocument,
  UpdateLeadDocument,
  type LeadFactsInput,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const settable = factNames.filter((name) => typeOf(name).kind !== 'instant');

/** The value as the API spells it. */
function inApi(name: FactName): unknown {
  const { value } = answered[name];
  return typeof value === 'string' && typeOf(name).kind === 'choice' ? apiName(value) : value;
}

/** The value as a person writes it into a cell. */
function inCell(name: FactName): string {
  const { value } = answered[name];
  const type = typeOf(name);
  if (typeof value === 'string') return type.kind === 'choice' ? type.choices[value]!.label.es : value;
  return typeof value === 'object' ? `${value.amount} ${value.currency}` : String(value);
}

describe('each fact of the catalogue', () => {
  it('is set, answered and cleared through the API', async () => {
    const owner = await newBroker(app);
    const facts = byFact(settable, inApi) as LeadFactsInput;
    const { createLead } = await owner.run(CreateLeadDocument, {
      input: { name: 'Ana', phone: '222 123 4501', facts },
    });
    expect(createLead.facts).toEqual({ ...noFacts, ...facts });
    const nothing = byFact(settable, () => null);
    const { updateLead } = await owner.run(UpdateLeadDocument, { input: { leadId: createLead.id, facts: nothing } });
    expect(updateLead.facts).toEqual(noFacts);
    expect(updateLead.score).toBeLessThan(createLead.score);
  });

  it('is imported from a column with one of its headers', async () => {
    const owner = await newBroker(app);
    const imported = settable.filter((name) => catalogue[name].headers !== null);
    const headers = imported.map((name) => catalogue[name].headers!.at(-1));
    const content = [
      ['Nombre', 'Correo', ...headers].join(';'),
      ['Ana', 'ana@example.com', ...imported.map(inCell)].join(';'),
    ].join('\n');
    expect((await importContent(app, owner, content)).counts).toMatchObject({ created: 1, refused: 0 });
    const { leads } = await owner.run(LeadsDocument, {});
    expect(nodesOf(leads)[0]!.facts).toEqual({ ...noFacts, ...byFact(imported, inApi) });
  });
});

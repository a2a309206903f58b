import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import {
  CreateApiKeyDocument,
  CreateLeadDocument,
  PreviewLeadImportDocument,
  StartLeadImportDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importStored } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** Rows that only the leads and members of the broker, or the rows before them, contradict. */
const contradicted: [string, string, string[][]][] = [
  ['an external id with another phone', 'nombre,telefono,id\nA,5533330009,E1', [['PHONE_DIFFERS']]],
  ['the phone of another lead', 'nombre,telefono,id\nB,5533330002,E1', [['PHONE_OF_ANOTHER_LEAD']]],
  ['an unknown assignee', 'nombre,telefono,correo asesor\nA,5533330011,nobody@example.com', [['ASSIGNEE_UNKNOWN']]],
  ['a row before it', 'nombre,telefono,id\nA,5533330021,F1\nC,5533330022,F1', [[], ['PHONE_DIFFERS']]],
];

async function brokerWithLeads() {
  const owner = await newBroker(app);
  for (const [phone, externalId] of [
    ['+525533330001', 'E1'],
    ['+525533330002', 'E2'],
  ])
    await owner.run(CreateLeadDocument, { input: { name: 'Known', phone, externalId } });
  return owner;
}

describe('a preview', () => {
  it.each(contradicted)('tells what an import would refuse: %s', async (_, content, codes) => {
    const owner = await brokerWithLeads();
    const fileId = await owner.upload('leads.csv', content);
    const { previewLeadImport } = await owner.run(PreviewLeadImportDocument, { fileId });
    const told = previewLeadImport.rows.map(({ problems }) => problems.map(({ code }) => code));
    expect(told).toEqual(codes);
    const refused = codes.flat().length;
    for (const dryRun of [true, false])
      expect((await importStored(app, owner, fileId, { dryRun })).counts).toMatchObject({ refused });
  });

  it('tells nothing about leads and members to a key that may not import', async () => {
    const owner = await brokerWithLeads();
    const input = { name: 'k', permissions: ['FILE_READ' as const] };
    const { key } = (await owner.run(CreateApiKeyDocument, { input })).createApiKey;
    for (const [, content] of contradicted) {
      const fileId = await owner.upload('leads.csv', `${content}\nNo phone`);
      const { previewLeadImport } = await app.as(key!).run(PreviewLeadImportDocument, { fileId });
      const told = previewLeadImport.rows.map(({ problems }) => problems.length > 0);
      expect(told).toEqual([...told.slice(1).map(() => false), true]);
    }
  });

  it('shows the columns with what they are taken for, and the first rows with what is wrong', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', 'Nombre,Tel,Signo\nAna,222 123 4501,Leo\nEva,12,Aries');
    const { previewLeadImport } = await owner.run(PreviewLeadImportDocument, { fileId });
    expect(previewLeadImport.columns).toEqual([
      { column: 'Nombre', field: 'NAME' },
      { column: 'Tel', field: 'PHONE' },
      { column: 'Signo', field: null },
    ]);
    expect(previewLeadImport.rows).toMatchObject([
      { line: 2, cells: ['Ana', '222 123 4501', 'Leo'], problems: [] },
      { line: 3, problems: [{ column: 'Tel' }] },
    ]);
  });

  it('says which columns are missing, and takes a mapping that tells', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', 'Persona,Línea\nAna,222 123 4501');
    const { previewLeadImport } = await owner.run(PreviewLeadImportDocument, { fileId });
    expect(previewLeadImport).toMatchObject({
      columns: [
        { column: 'Persona', field: null },
        { column: 'Línea', field: null },
      ],
      rows: [],
    });
    expect(previewLeadImport.problems).toHaveLength(2);
    const refused = await owner.refused(StartLeadImportDocument, { input: { fileId } });
    expect(refused.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'input.mapping' }, { field: 'input.mapping' }],
    });
    const mapping = [
      { field: 'NAME' as const, column: 'Persona' },
      { field: 'PHONE' as const, column: 'Línea' },
    ];
    expect((await importStored(app, owner, fileId, { mapping })).counts).toMatchObject({ created: 1 });
  });

  it('reads a million characters of a file, however many of its rows are blank, and costs what that does', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', `name,email\n${'\n'.repeat(1_200_000)}Ana,ana@example.com`);
    const { answer } = await owner.exchange(PreviewLeadImportDocument, { fileId });
    expect(answer.data?.previewLeadImport).toMatchObject({
      columns: [{ field: 'NAME' }, { field: 'EMAIL' }],
      rows: [],
    });
    expect(answer.extensions?.cost?.actual).toBeGreaterThan(500);
    expect((await importStored(app, owner, fileId)).counts).toMatchObject({ rows: 1, created: 1 });
  });
});

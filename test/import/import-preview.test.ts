import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { PreviewLeadImportDocument, StartLeadImportDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importStored } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('a preview', () => {
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

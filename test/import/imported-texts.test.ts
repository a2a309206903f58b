import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { LeadsDocument, PreviewLeadImportDocument, StartLeadImportDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const header = 'Folio,Nombre,Teléfono,Ciudad,Notas';

describe('a row of an import', () => {
  it.each([
    ['a name of 5,600 characters', `1,${'x'.repeat(5600)},222 123 4502,,`, 'Nombre', 'Send 1 to 200 characters.'],
    ['a name with a null byte', '1,E\0va,222 123 4502,,', 'Nombre', 'U+0000'],
    ['a name that cannot be seen', '1,\u200b\u3164,222 123 4502,,', 'Nombre', 'can be seen'],
    ['a place that is too long', `1,Eva,222 123 4502,${'x'.repeat(201)},`, 'Ciudad', 'Send 1 to 200 characters.'],
    ['an id that turns the direction', '\u202e1,Eva,222 123 4502,,', 'Folio', 'U+202E'],
    ['notes with a bell', '1,Eva,222 123 4502,,a\x07b', 'Notas', 'U+0007'],
  ])('with %s is refused with its reason, and the others come in', async (_what, row, column, reason) => {
    const owner = await newBroker(app);
    const done = await importContent(app, owner, `${header}\n2,Ana,222 123 4501,,\n${row}\n3,Luz,222 123 4503,,\n`);
    expect(done).toMatchObject({ status: 'FINISHED', counts: { created: 2, refused: 1 } });
    const refused = await (await fetch(done.errorFile!.url)).text();
    expect(refused).toContain(`3,${column},`);
    expect(refused).toContain(reason);
    expect(refused).not.toContain('xxx');
  });

  it('is known by composed letters on one line, and by a number without marks around it', async () => {
    const owner = await newBroker(app);
    const row = '1,"Jose\u0301\n  Paz",\u202a222 123 4501\u202c,"Roma\nNorte","Primera\nSegunda"';
    expect((await importContent(app, owner, `${header}\n${row}\n`)).counts).toMatchObject({ created: 1 });
    const { leads } = await owner.run(LeadsDocument, {});
    expect(nodesOf(leads)).toMatchObject([
      { name: 'José Paz', phone: '+522221234501', facts: { location: 'Roma Norte' } },
    ]);
  });

  it('of a file without known columns shows headers as they can be stored: 200 characters, none of them forbidden', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', `Nombre,Corr\0eo,${'c'.repeat(5000)}\nAna,222 123 4501,\n`);
    const { previewLeadImport } = await owner.run(PreviewLeadImportDocument, { fileId });
    expect(previewLeadImport.columns.map(({ column }) => column)).toEqual(['Nombre', 'Correo', 'c'.repeat(200)]);
  });

  it('names a column by up to 200 characters', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', 'Nombre,Tel\nAna,222 123 4501\n');
    const mapping = [{ field: 'PHONE' as const, column: 'c'.repeat(5000) }];
    const refused = await owner.refused(StartLeadImportDocument, { input: { fileId, mapping } });
    expect(refused.extensions.fields).toMatchObject([
      { field: 'input.mapping.0.column', problem: 'send 1 to 200 characters' },
    ]);
  });
});

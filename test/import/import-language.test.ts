import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../support/client.ts';
import { newBroker } from '../support/brokers.ts';
import {
  LeadImportDocument,
  PreviewLeadImportDocument,
  StartLeadImportDocument,
  type StartLeadImportMutation,
  type StartLeadImportMutationVariables,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const spanish = { 'accept-language': 'es-CO' };
const header = 'Nombre,Teléfono,Correo,Ciudad';

async function start(client: Client, content: string, headers: Record<string, string>) {
  const fileId = await client.upload('leads.csv', content);
  const { answer } = await client.exchange<StartLeadImportMutation, StartLeadImportMutationVariables>(
    StartLeadImportDocument,
    { input: { fileId } },
    headers,
  );
  return answer.data!.startLeadImport!;
}

async function reasonsOf(client: Client, id: string): Promise<string> {
  await app.runDueJobs();
  const { leadImport } = await client.run(LeadImportDocument, { id });
  return (await fetch(leadImport.errorFile!.url)).text();
}

describe('an import that was started in Spanish', () => {
  it('gives the reasons of its refused rows in Spanish', async () => {
    const owner = await newBroker(app);
    const rows = ['Ana,12,,', 'Eva,,nada,', `Luz,222 123 4501,,${'x'.repeat(201)}`];
    const { id } = await start(owner, [header, ...rows].join('\n'), spanish);
    const told = await reasonsOf(owner, id);
    expect(told).toContain('2,Teléfono,"El teléfono tiene muy pocos dígitos para su país. Escríbalo con +');
    expect(told).toContain('3,Correo,"Esto no es un correo. Escriba una dirección');
    expect(told).toContain('4,Ciudad,El texto no se puede guardar tal como está. Envíe de 1 a 200 caracteres.');
  });

  it('gives them in English where it began before imports had a language', async () => {
    const owner = await newBroker(app);
    const { id } = await start(owner, `${header}\nAna,12,,`, spanish);
    const imports = app.app.runtime.database.db.collection<{ _id: string }>('lead_imports');
    await imports.updateOne({ _id: id }, { $unset: { language: '' } });
    expect(await reasonsOf(owner, id)).toContain('The phone number has too few digits for its country.');
  });

  it('is refused in Spanish, by codes, where its columns cannot be used', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', 'Nombre,Notas,Comentarios\nAna,a,b');
    const variables = { input: { fileId } };
    const { answer } = await owner.exchange(StartLeadImportDocument, variables, spanish);
    expect(answer.errors![0]!.extensions.fields).toEqual([
      {
        field: 'input.mapping',
        code: 'FIELD_IN_SEVERAL_COLUMNS',
        problem:
          'Varias columnas se leerían como notes: Notas, Comentarios. Asigne notes a la que vale; las demás se omiten.',
        parameters: { field: 'notes', columns: ['Notas', 'Comentarios'] },
      },
    ]);
  });
});

describe('a preview', () => {
  it('says what is wrong with a row in the language of its reader, by the same code', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', `${header}\n,222 123 4501,,`);
    const { answer } = await owner.exchange(PreviewLeadImportDocument, { fileId }, spanish);
    const { previewLeadImport } = await owner.run(PreviewLeadImportDocument, { fileId });
    const place = { column: 'Nombre', code: 'NAME_EMPTY', parameters: {} };
    expect(answer.data!.previewLeadImport!.rows[0]!.problems).toEqual([
      { ...place, problem: 'El nombre está vacío.', fix: 'Escriba cómo se llama la persona.' },
    ]);
    expect(previewLeadImport.rows[0]!.problems).toEqual([
      { ...place, problem: 'The name is empty.', fix: 'Write how the person is called.' },
    ]);
  });
});

describe('the failure of an import', () => {
  it('is a code, and a text in the language of its reader', async () => {
    const owner = await newBroker(app);
    const { id } = await start(owner, `${header}\nAna,222 123 4501,,`, spanish);
    vi.spyOn(app.app.runtime.files, 'read').mockRejectedValue(new Error('connection lost'));
    await app.runDueJobs();
    const { answer } = await owner.exchange(LeadImportDocument, { id }, spanish);
    expect(answer.data!.leadImport).toMatchObject({
      status: 'FAILED',
      failure: 'Se interrumpió una y otra vez; iníciela de nuevo.',
      failures: [{ code: 'IMPORT_INTERRUPTED', parameters: {} }],
    });
    expect((await owner.run(LeadImportDocument, { id })).leadImport.failure).toMatch(/^It was interrupted/);
  });

  it('that was stored as a sentence is shown as it is', async () => {
    const owner = await newBroker(app);
    const { id } = await start(owner, `${header}\nAna,222 123 4501,,`, spanish);
    await app.runDueJobs();
    const imports = app.app.runtime.database.db.collection<{ _id: string }>('lead_imports');
    await imports.updateOne({ _id: id }, { $set: { failure: 'It was so.' }, $unset: { failures: '' } });
    expect((await owner.run(LeadImportDocument, { id })).leadImport).toMatchObject({
      failure: 'It was so.',
      failures: [{ code: 'IMPORT_NOTED', parameters: { text: 'It was so.' } }],
    });
  });
});

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runImports } from '../../src/lead/import/job/run-imports.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  AuditLogsDocument,
  CreateLeadDocument,
  ImportProgressDocument,
  LeadImportDocument,
  LeadImportsDocument,
  LeadsDocument,
  PreviewLeadImportDocument,
  StartLeadImportDocument,
  VerifyAuditLogDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent, importStored, manyLeads } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const header = 'Folio;Nombre;Teléfono;Correo;Acepta WhatsApp;Fecha consentimiento;Origen;Notas';
const file = (...rows: string[]) => [header, ...rows].join('\n');
const anaRow = 'L-1;Ana;222 123 4501;ana@example.com;Sí;2026-04-17;Formulario web;Llama tarde';

/** Orders the import of so many people, none of whom is known. Answers its id. */
async function start(owner: Client, count: number): Promise<string> {
  const fileId = await owner.upload('leads.csv', manyLeads(count));
  return (await owner.run(StartLeadImportDocument, { input: { fileId } })).startLeadImport.id;
}

async function stateOf(owner: Client, id: string) {
  const { status, counts } = (await owner.run(LeadImportDocument, { id })).leadImport;
  return [status, counts.created];
}

/** What earlier tests ordered waits no longer. */
const clear = () => app.runDueJobs();

/** Half a minute goes by whenever somebody asks how late it is. */
function timeFlies(): void {
  const stands = performance.now();
  let asked = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => stands + 30_000 * ++asked);
  onTestFinished(() => spy.mockRestore());
}

describe('an import', () => {
  it('lists the rows it refuses in a file that its link opens', async () => {
    const owner = await newBroker(app);
    const content =
      'Folio,Nombre,Teléfono,Correo asesor\nL-1,Ana,12,\nL-2,,222 123 4502,\nL-3,Eva,222 123 4503,nobody@example.com\nL-4,Luis,222 123 4504,';
    const done = await importContent(app, owner, content);
    expect(done.counts).toEqual({ rows: 4, created: 1, updated: 0, unchanged: 0, refused: 3 });
    const lines = (await (await fetch(done.errorFile!.url)).text()).replace('\uFEFF', '').trim().split('\n');
    expect(lines[0]).toBe('line,column,reason');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['2', 'Teléfono'],
      ['3', 'Nombre'],
      ['4', 'Correo asesor'],
    ]);
  });

  it.each([
    ['id;nombre;tel;mail', 'E-2;Bea;222 123 4501;', 'tel'],
    ['id;nombre;tel;mail', 'E-1;Bea;222 123 4599;', 'tel'],
    ['id;nombre;mail', 'E-3;Bea;', 'mail'],
    ['id;nombre;celular;mail', 'E-3;Bea;;', 'celular'],
    ['id;nombre;celular;mail', 'E-3;Bea;1;', 'celular'],
    ['id;nombre;celular;agent_email', 'E-3;Bea;222 123 4502;nobody@example.com', 'agent_email'],
  ])('below %s refuses %s by a header of the file', async (columns, row, refused) => {
    const owner = await newBroker(app);
    await importContent(app, owner, 'id;nombre;tel\nE-1;Ana;222 123 4501\nE-2;Eva;222 123 4503');
    const done = await importContent(app, owner, `${columns}\n${row}`, {
      mapping: [{ field: 'EXTERNAL_ID', column: 'id' }],
    });
    const [, line] = (await (await fetch(done.errorFile!.url)).text()).split('\n');
    expect(line!.split(',').slice(0, 2)).toEqual(['2', refused]);
  });

  it('refuses a row whose external id and phone belong to two leads', async () => {
    const owner = await newBroker(app);
    await importContent(app, owner, file('L-1;Ana;222 123 4501;;;;;', 'L-2;Eva;222 123 4502;;;;;'));
    const done = await importContent(app, owner, file('L-1;Ana;222 123 4502;;;;;', 'L-2;Eva;222 123 4599;;;;;'));
    expect(done.counts).toMatchObject({ updated: 0, refused: 2 });
  });

  it('as a trial counts everything and changes nothing', async () => {
    const owner = await newBroker(app);
    await owner.run(CreateLeadDocument, { input: { name: 'Ana', phone: '222 123 4501' } });
    const rows = [anaRow, 'L-2;Eva;222 123 4502;;;;;', 'L-3;Eva;222 123 4502;;;;;', 'L-4;;;;;;;'];
    const trial = await importContent(app, owner, file(...rows), { dryRun: true });
    expect(trial).toMatchObject({
      status: 'FINISHED',
      dryRun: true,
      counts: { rows: 4, created: 1, updated: 1, unchanged: 1, refused: 1 },
    });
    const { leads } = await owner.run(LeadsDocument, {});
    expect(leads.edges.map(({ node }) => node)).toMatchObject([{ name: 'Ana', externalId: null }]);
    const real = await importContent(app, owner, file(...rows));
    expect(real.counts).toEqual(trial.counts);
  });

  it('tells its progress to who follows it, from its state now to its end', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', manyLeads(1200));
    const { startLeadImport } = await owner.run(StartLeadImportDocument, { input: { fileId } });
    const { id: importId } = startLeadImport;
    const progress = owner.subscribe(ImportProgressDocument, { importId });
    expect((await progress.next()).importProgress).toMatchObject({ status: 'QUEUED', counts: { rows: 0 } });
    const run = app.runDueJobs();
    const end = await progress.until(({ importProgress }) => importProgress.status === 'FINISHED');
    expect(end.importProgress.counts).toMatchObject({ rows: 1200, created: 1200 });
    await expect(progress.next()).rejects.toThrow('the subscription ended');
    await run;
    const { auditLogs } = await owner.run(AuditLogsDocument, { filter: { event: 'import.progressed' } });
    expect(auditLogs.edges).toHaveLength(3);
  });

  it('that has ended tells its end to who comes late, and completes', async () => {
    const owner = await newBroker(app);
    const { id: importId } = await importContent(app, owner, manyLeads(3));
    const progress = owner.subscribe(ImportProgressDocument, { importId });
    expect((await progress.next()).importProgress).toMatchObject({ status: 'FINISHED', counts: { rows: 3 } });
    await expect(progress.next()).rejects.toThrow('the subscription ended');
  });

  it('sent twice under one idempotency key runs once', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', file(anaRow));
    const input = { fileId, idempotencyKey: 'monday' };
    const [first, second] = [
      await owner.run(StartLeadImportDocument, { input }),
      await owner.run(StartLeadImportDocument, { input }),
    ];
    expect(second.startLeadImport.id).toBe(first.startLeadImport.id);
    expect((await owner.run(LeadImportsDocument, {})).leadImports.edges).toHaveLength(1);
  });

  it('of another broker is as unknown as none, and so is its file', async () => {
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const fileId = await owner.upload('leads.csv', file(anaRow));
    const { startLeadImport } = await owner.run(StartLeadImportDocument, { input: { fileId } });
    for (const refused of [
      await other.refused(LeadImportDocument, { id: startLeadImport.id }),
      await other.refused(StartLeadImportDocument, { input: { fileId } }),
      await other.refused(PreviewLeadImportDocument, { fileId }),
    ])
      expect(refused.extensions.code).toBe('NOT_FOUND');
    await expect(other.subscribe(ImportProgressDocument, { importId: startLeadImport.id }).next()).rejects.toThrow(
      'NOT_FOUND',
    );
  });

  it('goes on to its end while no other waits, however long it takes', async () => {
    await clear();
    const owner = await newBroker(app);
    const importId = await start(owner, 700);
    timeFlies();
    await runImports(app.app.runtime);
    expect(await stateOf(owner, importId)).toEqual(['FINISHED', 700]);
  });

  it('gives way to another that waits, and then goes on from where it stopped', async () => {
    await clear();
    const [owner, other] = [await newBroker(app), await newBroker(app)];
    const long = await start(owner, 700);
    const short = await start(other, 10);
    timeFlies();
    await runImports(app.app.runtime);
    expect([await stateOf(owner, long), await stateOf(other, short)]).toEqual([
      ['RUNNING', 500],
      ['QUEUED', 0],
    ]);
    await runImports(app.app.runtime);
    expect([await stateOf(owner, long), await stateOf(other, short)]).toEqual([
      ['RUNNING', 500],
      ['RUNNING', 10],
    ]);
    await clear();
    expect([await stateOf(owner, long), await stateOf(other, short)]).toEqual([
      ['FINISHED', 700],
      ['FINISHED', 10],
    ]);
  });

  it('is left to another process when its own ends', async () => {
    await clear();
    const owner = await newBroker(app);
    const importId = await start(owner, 250);
    const ending = new AbortController();
    ending.abort();
    await runImports({ ...app.app.runtime, ending });
    expect(await stateOf(owner, importId)).toEqual(['RUNNING', 0]);
    await runImports(app.app.runtime);
    expect(await stateOf(owner, importId)).toEqual(['FINISHED', 250]);
  });

  it('of the example file brings in 60 people, and again nobody', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload(
      'leads.csv',
      await readFile(new URL('../../examples/leads.csv', import.meta.url)),
    );
    const { counts } = await importStored(app, owner, fileId);
    expect(counts).toMatchObject({ rows: 67, created: 60, refused: 4 });
    expect(counts.updated + counts.unchanged).toBe(3);
    expect((await importStored(app, owner, fileId)).counts).toEqual({
      rows: 67,
      created: 0,
      updated: 0,
      unchanged: 63,
      refused: 4,
    });
    const { verifyAuditLog } = await owner.run(VerifyAuditLogDocument);
    expect(verifyAuditLog).toMatchObject({ isIntact: true, faults: [] });
    expect(verifyAuditLog.entryCount).toBeGreaterThan(200);
  });
});

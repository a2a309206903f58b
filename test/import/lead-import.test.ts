import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { AuditLogsDocument, CreateLeadDocument, LeadDocument, LeadsDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent, importStored } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const header = 'Folio;Nombre;Teléfono;Correo;Acepta WhatsApp;Fecha consentimiento;Origen;Notas';
const file = (...rows: string[]) => [header, ...rows].join('\n');
const anaRow = 'L-1;Ana;222 123 4501;ana@example.com;Sí;2026-04-17;Formulario web;Llama tarde';

describe('an import', () => {
  it('makes a lead of each row, with its note', async () => {
    const owner = await newBroker(app);
    const done = await importContent(app, owner, file(anaRow, 'L-2;Eva;222 123 4502;;;;;'));
    expect(done).toMatchObject({
      status: 'FINISHED',
      counts: { rows: 2, created: 2, updated: 0, unchanged: 0, refused: 0 },
      errorFile: null,
    });
    const { leads } = await owner.run(LeadsDocument, { filter: { text: 'ana' } });
    const { lead } = await owner.run(LeadDocument, { id: leads.edges[0]!.node.id });
    expect(lead).toMatchObject({
      name: 'Ana',
      phone: '+522221234501',
      externalId: 'L-1',
      stage: 'ENTRADA',
      notes: { edges: [{ node: { body: 'Llama tarde' } }] },
    });
    expect(nodesOf(lead.stageTransitions)).toMatchObject([{ from: null, to: 'ENTRADA' }]);
  });

  it('of a person by phone and then by e-mail only keeps the first name, and again changes nothing', async () => {
    const owner = await newBroker(app);
    const content = file('L-9;Ana Paz;222 123 4511;fam@example.com;;;;', ';Luis Paz;;fam@example.com;;;;');
    const fileId = await owner.upload('a.csv', content);
    const first = await importStored(app, owner, fileId);
    expect(first.counts).toEqual({ rows: 2, created: 1, updated: 0, unchanged: 1, refused: 0 });
    const again = await importStored(app, owner, fileId);
    expect(again.counts).toEqual({ rows: 2, created: 0, updated: 0, unchanged: 2, refused: 0 });
    const { leads } = await owner.run(LeadsDocument, {});
    expect(nodesOf(leads)).toMatchObject([{ name: 'Ana Paz' }]);
  });

  it('of the same file again changes nothing', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload(
      'leads.csv',
      file(
        anaRow,
        'L-2;Eva;222 123 4502;;No;;;',
        ';Luis;;luis@example.com;;;;',
        'L-9;ANA;+52 1 222 123 4501;;No;;;Otra nota',
      ),
    );
    const first = await importStored(app, owner, fileId);
    expect(first.counts).toEqual({ rows: 4, created: 3, updated: 1, unchanged: 0, refused: 0 });
    const events = async () =>
      (await owner.run(AuditLogsDocument, { filter: {}, first: 100 })).auditLogs.edges
        .map(({ node }) => node)
        .filter(({ event }) => /^(lead|consent)/.test(event));
    const before = await events();
    const again = await importStored(app, owner, fileId);
    expect(again.counts).toEqual({ rows: 4, created: 0, updated: 0, unchanged: 4, refused: 0 });
    expect(await events()).toEqual(before);
  });

  it('replaces name, e-mail and external id of whom it finds, and only fills the rest', async () => {
    const owner = await newBroker(app);
    const facts = { location: 'Puebla' };
    const { createLead } = await owner.run(CreateLeadDocument, {
      input: { name: 'A.', phone: '222 123 4501', email: 'old@example.com', facts },
    });
    const content =
      'Folio,Nombre,Teléfono,Correo,Ciudad,Presupuesto\nL-1,Ana,+52 222 123 4501,ana@example.com,Mérida,2500000';
    expect((await importContent(app, owner, content)).counts).toMatchObject({ created: 0, updated: 1 });
    const { lead } = await owner.run(LeadDocument, { id: createLead.id });
    expect(lead).toMatchObject({
      name: 'Ana',
      email: 'ana@example.com',
      externalId: 'L-1',
      facts: { location: 'Puebla', budget: { amount: '2500000' } },
    });
    expect(lead.score).toBeGreaterThan(createLead.score);
  });

  it('takes rows with one phone for one person, the first of whom counts', async () => {
    const owner = await newBroker(app);
    const done = await importContent(
      app,
      owner,
      file('L-1;Ana;222 123 4501;;;;;', 'L-2;Eva;044 222 123 4501;eva@example.com;;;;'),
    );
    expect(done.counts).toMatchObject({ created: 1, updated: 1 });
    const { leads } = await owner.run(LeadsDocument, {});
    expect(leads.edges.map(({ node }) => node)).toMatchObject([
      { name: 'Ana', externalId: 'L-1', email: 'eva@example.com' },
    ]);
  });

  it('reports each consent and each objection of the file once', async () => {
    const owner = await newBroker(app);
    await importContent(app, owner, file(anaRow, 'L-2;Eva;222 123 4502;;No;2026-04-18;Feria;'));
    await importContent(app, owner, file('L-1;Ana;222 123 4501;;No;2026-05-01;Correo;'));
    const { auditLogs } = await owner.run(AuditLogsDocument, { filter: { event: 'lead.consent_reported' }, first: 10 });
    expect(auditLogs.edges.map(({ node }) => node.details).toReversed()).toMatchObject([
      {
        channel: 'whatsapp',
        status: 'given',
        givenAt: '2026-04-17T06:00:00.000Z',
        source: 'import',
        origin: 'Formulario web',
      },
      { channel: 'whatsapp', status: 'revoked', origin: 'Feria' },
      { channel: 'whatsapp', status: 'revoked', givenAt: '2026-05-02T05:59:59.999Z' },
    ]);
  });

  it('gives a lead to the member whose address the file names', async () => {
    const owner = await newBroker(app);
    await importContent(app, owner, `Nombre,Teléfono,Correo asesor\nAna,222 123 4501,${owner.email}`);
    const { leads } = await owner.run(LeadsDocument, {});
    expect(leads.edges[0]!.node.assignee).toMatchObject({ id: owner.memberId });
  });
});

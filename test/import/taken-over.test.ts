import { beforeAll, describe, expect, it } from 'vitest';
import { claimImport } from '../../src/lead/import/job/claim-import.ts';
import { importFile } from '../../src/lead/import/job/import-file.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { LeadImportDocument, LeadsDocument, StartLeadImportDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { manyLeads } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('an import that another process took over', () => {
  it('is not gone on with by the one that had it', async () => {
    const ana = await newBroker(app);
    const fileId = await ana.upload('leads.csv', manyLeads(10));
    const { id } = (await ana.run(StartLeadImportDocument, { input: { fileId } })).startLeadImport;
    const { db } = app.app.runtime.database;
    const late = (await claimImport(db, ana.brokerId, 'a process that was frozen'))!;
    await db.collection('lead_imports').updateMany({}, { $set: { leaseUntil: new Date(0) } });
    const current = (await claimImport(db, ana.brokerId, 'another process'))!;

    const scope = asSystem(app.app.runtime, ana.brokerId, 'run-imports');
    await expect(importFile(scope, late)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await ana.run(LeadsDocument, {})).leads.totalCount).toBe(0);
    await importFile(scope, current);
    expect((await ana.run(LeadImportDocument, { id })).leadImport).toMatchObject({
      status: 'FINISHED',
      counts: { created: 10, rows: 10 },
    });
  });
});

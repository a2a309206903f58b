import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { LeadImportDocument, StartLeadImportDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const maxRows = 200_000;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** An import of a file with so many rows, of which all but the last few were done before. */
async function importOf(rows: number) {
  const owner = await newBroker(app);
  const fileId = await owner.upload('leads.csv', `name,email\n${'x\n'.repeat(rows)}`);
  const { startLeadImport } = await owner.run(StartLeadImportDocument, { input: { fileId } });
  const done = maxRows - 3;
  const counts = { rows: done, created: 0, updated: 0, unchanged: 0, refused: done };
  const keptRefusals = { rows: done, bytes: 0 };
  const imports = app.app.runtime.database.db.collection<{ _id: string }>('lead_imports');
  await imports.updateOne({ _id: startLeadImport.id }, { $set: { counts, keptRefusals } });
  await app.runDueJobs();
  return (await owner.run(LeadImportDocument, { id: startLeadImport.id })).leadImport;
}

describe('an import of 200,000 rows', () => {
  it('comes to its end', async () => {
    expect(await importOf(maxRows)).toMatchObject({ status: 'FINISHED', failures: [], counts: { rows: maxRows } });
  });

  it('leaves out the row after them, and says so', async () => {
    expect(await importOf(maxRows + 1)).toMatchObject({
      status: 'FAILED',
      failures: [{ code: 'TOO_MANY_ROWS' }],
      counts: { rows: maxRows },
    });
  });
});

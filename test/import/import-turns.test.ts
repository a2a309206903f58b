import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runImports } from '../../src/lead/import/job/run-imports.ts';
import { claimImport } from '../../src/lead/import/job/claim-import.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import { LeadImportDocument, StartLeadImportDocument } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { manyLeads } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
/** What earlier tests ordered waits no longer. */
beforeEach(() => app.runDueJobs());

const run = () => runImports(app.app.runtime);

/** Orders imports of a file with so many people. Returns their ids. */
async function start(owner: Client, rows: number, imports = 1): Promise<string[]> {
  const fileId = await owner.upload('leads.csv', manyLeads(rows));
  const ids: string[] = [];
  for (let begun = 0; begun < imports; begun++)
    ids.push((await owner.run(StartLeadImportDocument, { input: { fileId } })).startLeadImport.id);
  return ids;
}

async function statusOf(owner: Client, id: string) {
  return (await owner.run(LeadImportDocument, { id })).leadImport.status;
}

/** Half a minute goes by whenever somebody asks how late it is. */
function timeFlies(): void {
  const stands = performance.now();
  let asked = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => stands + 30_000 * ++asked);
  onTestFinished(() => spy.mockRestore());
}

describe('the turn of an import', () => {
  it('comes after one of another broker, however many that one has', async () => {
    const [loud, quiet] = [await newBroker(app), await newBroker(app)];
    await start(loud, 700, 5);
    const [id] = await start(quiet, 10);
    timeFlies();
    await run();
    await run();
    expect(await statusOf(quiet, id!)).not.toBe('QUEUED');
    await run();
    await run();
    expect(await statusOf(quiet, id!)).toBe('FINISHED');
  });

  it('comes again for a long one, although another broker begins new ones all the time', async () => {
    const [loud, quiet] = [await newBroker(app), await newBroker(app)];
    const [id] = await start(quiet, 1200);
    timeFlies();
    for (let turn = 0; turn < 8; turn++) {
      await start(loud, 3, 2);
      await run();
    }
    expect(await statusOf(quiet, id!)).toBe('FINISHED');
  });

  it('comes for one broker while another is at its own', async () => {
    const [busy, other] = [await newBroker(app), await newBroker(app)];
    await start(busy, 10, 2);
    expect(await claimImport(app.app.runtime.database.db, busy.brokerId, 'another process')).not.toBeNull();
    const [id] = await start(other, 10);
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await statusOf(other, id!)).toBe('FINISHED');
    await app.app.runtime.database.db.collection('lead_imports').updateMany({}, { $set: { leaseUntil: new Date(0) } });
  });

  it('is not two at once for one broker', async () => {
    await start(await newBroker(app), 10, 2);
    expect((await Promise.all([run(), run()])).toSorted()).toEqual([0, 1]);
  });
});

describe('the imports of a broker that have not ended', () => {
  it('are twenty at most', async () => {
    const owner = await newBroker(app);
    const fileId = await owner.upload('leads.csv', manyLeads(1));
    const input = { fileId, idempotencyKey: 'first' };
    const first = await owner.run(StartLeadImportDocument, { input });
    for (let begun = 1; begun < 19; begun++) await owner.run(StartLeadImportDocument, { input: { fileId } });
    const files = [await owner.upload('one.csv', manyLeads(1)), await owner.upload('other.csv', manyLeads(1))];
    const last = await Promise.allSettled(
      files.map((own) => owner.run(StartLeadImportDocument, { input: { fileId: own } })),
    );
    expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

    const refused = await owner.refused(StartLeadImportDocument, { input: { fileId } });
    expect(refused.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', reason: 'TOO_MANY_IMPORTS', most: 20 });
    const again = await owner.run(StartLeadImportDocument, { input });
    expect(again.startLeadImport.id).toBe(first.startLeadImport.id);

    await run();
    expect((await owner.run(StartLeadImportDocument, { input: { fileId } })).startLeadImport.status).toBe('QUEUED');
  });
});

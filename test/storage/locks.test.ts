import { beforeAll, describe, expect, it } from 'vitest';
import { Lead } from '../../src/lead/lead.entity.ts';
import { asSystem, type Scope } from '../../src/scope.ts';
import type { Tx } from '../../src/storage/commit/tx.ts';
import { newBroker } from '../support/brokers.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** Two leads, of whom only one may be archived: a rule that no single row can keep. */
async function twoLeads(): Promise<{ scope: Scope; ids: string[] }> {
  const ana = await newBroker(app);
  const ids = [(await newLead(ana)).id, (await newLead(ana)).id];
  return { scope: asSystem(app.app.runtime, ana.brokerId, 'test'), ids };
}

async function archiveUnlessOther(tx: Tx, leads: Map<string, Lead>, id: string): Promise<void> {
  if ([...leads.values()].some(({ archivedAt }) => archivedAt)) return;
  const lead = leads.get(id)!;
  lead.archivedAt = tx.now();
  tx.record('lead.archived', lead);
}

describe('two commits that decide about the same leads at once', () => {
  it('see each other when each took the locks of all', async () => {
    const { scope, ids } = await twoLeads();
    const decide = (id: string) => scope.commit(async (tx) => archiveUnlessOther(tx, await tx.lockMany(Lead, ids), id));
    await Promise.all(ids.map(decide));
    expect(await scope.read.count(Lead, { archivedAt: { $ne: null } })).toBe(1);
  });

  it('see each other when each took the lock of one that both ask', async () => {
    const { scope, ids } = await twoLeads();
    const decide = (id: string) =>
      scope.commit(async (tx) => {
        await tx.lock(Lead, ids[0]!);
        const leads = await tx.find(Lead, { id: { $in: ids } });
        await archiveUnlessOther(tx, new Map(leads.map((lead) => [lead.id, lead])), id);
      });
    await Promise.all(ids.map(decide));
    expect(await scope.read.count(Lead, { archivedAt: { $ne: null } })).toBe(1);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { Lead } from '../../src/lead/lead.entity.ts';
import { asSystem, type Scope } from '../../src/runtime/scope.ts';
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

type Take = (tx: Tx, ids: string[]) => Promise<Map<string, Lead>>;

const lockFirst: Take = async (tx, ids) => {
  await tx.lock(Lead, ids[0]!);
  const leads = await tx.find(Lead, { id: { $in: ids } });
  return new Map(leads.map((lead) => [lead.id, lead]));
};

/** Two commits, each of which archives its lead unless the other is: the second takes what it decides on while the first has it. */
async function decideAtOnce(take: Take): Promise<number> {
  const { scope, ids } = await twoLeads();
  const [taken, tried] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = scope.commit(async (tx) => {
    const leads = await take(tx, ids);
    taken.resolve();
    await tried.promise;
    archiveUnlessOther(tx, leads, ids[0]!);
  });
  await taken.promise;
  const second = scope.commit(async (tx) => {
    const leads = await take(tx, ids).finally(tried.resolve);
    archiveUnlessOther(tx, leads, ids[1]!);
  });
  await Promise.all([first, second]);
  return scope.read.count(Lead, { archivedAt: { $ne: null } });
}

function archiveUnlessOther(tx: Tx, leads: Map<string, Lead>, id: string): void {
  if ([...leads.values()].some(({ archivedAt }) => archivedAt)) return;
  const lead = leads.get(id)!;
  lead.archivedAt = tx.now();
  tx.record('lead.archived', lead, { stage: lead.stage, wasArchived: false });
}

describe('two commits that decide about the same leads at once', () => {
  it('see each other when each took the locks of all', async () => {
    expect(await decideAtOnce((tx, ids) => tx.lockMany(Lead, ids))).toBe(1);
  });

  it('see each other when each took the lock of one that both ask', async () => {
    expect(await decideAtOnce(lockFirst)).toBe(1);
  });
});

import { asSystem, type Runtime, type Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { findDueBroker } from '../../storage/find-due-broker.ts';
import { Lead } from '../lead.entity.ts';
import { rescoreLead, scoreOf } from './rescore-lead.ts';

/** A run ends after this time: a worker that closes waits for it. */
const slice = 5000;
const atOnce = 100;

/** The broker served last, by this process: one whose commit fails keeps no other from its turn. */
const lastServed = new WeakMap<Runtime, string>();

/** Counts the scores again that time alone has changed, brokers in turn, a batch each. Answers how many leads were looked at. */
export async function rescoreDueLeads(runtime: Runtime): Promise<number> {
  const end = performance.now() + slice;
  const idle = new Set<string>();
  let looked = 0;
  while (performance.now() < end) {
    const now = runtime.clock.now();
    const last = lastServed.get(runtime) ?? '';
    const broker = await findDueBroker(runtime.database.db, { collection: 'leads', field: 'rescoreAt', now, last });
    if (!broker || idle.has(broker)) break;
    lastServed.set(runtime, broker);
    const found = await rescoreSome(asSystem(runtime, broker, 'rescore-leads'), now);
    if (found === 0) idle.add(broker);
    looked += found;
  }
  return looked;
}

async function rescoreSome(scope: Scope, now: Date): Promise<number> {
  const due = { rescoreAt: { $gt: new Date(0), $lte: now } };
  const options = { sort: { rescoreAt: 1 }, limit: atOnce, projection: { _id: 1 } } as const;
  const rows = await scope.read.collection(Lead).find(due, options);
  if (rows.length === 0) return 0;
  await scope.commit(async (tx) => {
    const leads = await tx.lockMany(
      Lead,
      rows.map((row) => row['_id'] as string),
    );
    await rescoreAll(tx, [...leads.values()]);
  });
  return rows.length;
}

/** A score that stays is no fact: what it is made of is then written past the unit of work, which asks for one. */
async function rescoreAll(tx: Tx, leads: readonly Lead[]): Promise<void> {
  const kept = leads.flatMap((lead) => {
    const { score, scoreParts, rescoreAt } = scoreOf(lead, tx.now());
    if (score === lead.score) return { filter: { _id: lead.id }, update: { $set: { scoreParts, rescoreAt } } };
    rescoreLead(tx, lead);
    return [];
  });
  await (await tx.collection(Lead)).updateEach(kept);
}

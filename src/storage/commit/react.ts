import type { Recorded } from '../../audit/compose-entry.ts';
import type { Tx } from './tx.ts';

/** A consequence that belongs into the same commit as the fact it follows from. */
export interface Reaction {
  on: Recorded['fact'];
  /** Facts it may record itself; a test checks that these form no cycle. */
  causes: Recorded['fact'][];
  /** What `run` will ask about all new facts of the name, in one read before the first of them. */
  prepare?: (tx: Tx, facts: readonly Recorded[]) => Promise<void>;
  /** One fact at a time, in the order in which they were recorded, as the system. */
  run?: (tx: Tx, fact: Recorded) => Promise<void>;
  /** All new facts of the name together, where many need one read and one write; it records nothing. */
  runAll?: (tx: Tx, facts: readonly Recorded[]) => Promise<void>;
}

/**
 * flush → reactions to the new facts → flush … until no fact is new. Facts about different leads share a flush, for
 * their consequences do not meet: a flush looks at all that was loaded, and one per fact made an import 8 times slower.
 */
export async function react(reactions: readonly Reaction[], tx: Tx, recorded: Recorded[]): Promise<void> {
  const sinceFlush = new Set<string>();
  const takenTogether = new Set<Recorded>();
  let isFollowed = false;
  await tx.flush();
  for (let next = 0; next < recorded.length; next++) {
    const fact = recorded[next]!;
    const following = reactions.filter(({ on }) => on === fact.fact);
    if (following.length === 0) continue;
    isFollowed = true;
    if (!takenTogether.has(fact)) {
      const alike = recorded.slice(next).filter((one) => one.fact === fact.fact);
      for (const { runAll, prepare } of following) {
        await runAll?.(tx, alike);
        await prepare?.(tx, alike);
      }
      for (const one of alike) takenTogether.add(one);
    }
    const runs = following.flatMap(({ run }) => run ?? []);
    if (runs.length === 0) continue;
    if (!fact.leadId || sinceFlush.has(fact.leadId)) {
      await tx.flush();
      sinceFlush.clear();
    }
    if (fact.leadId) sinceFlush.add(fact.leadId);
    for (const run of runs) await run(tx.because(fact), fact);
  }
  if (isFollowed) await tx.flush();
}

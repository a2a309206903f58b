import type { Recorded } from '../../audit/compose-entry.ts';
import type { Tx } from './tx.ts';

/** A consequence that belongs into the same commit as the event it follows from. */
export interface Reaction {
  on: Recorded['name'];
  /** Events it may record itself; a test checks that these form no cycle. */
  causes: Recorded['name'][];
  /** What `run` will ask about all new events of the name, in one read before the first of them. */
  prepare?: (tx: Tx, events: readonly Recorded[]) => Promise<void>;
  /** One event at a time, in the order in which they were recorded, as the system. */
  run?: (tx: Tx, event: Recorded) => Promise<void>;
  /** All new events of the name together, where many need one read and one write; it records nothing. */
  runAll?: (tx: Tx, events: readonly Recorded[]) => Promise<void>;
}

/**
 * flush → reactions to the new events → flush … until no event is new. Events about different leads share a flush, for
 * their consequences do not meet: a flush looks at all that was loaded, and one per event made an import 8 times slower.
 */
export async function react(reactions: readonly Reaction[], tx: Tx, recorded: Recorded[]): Promise<void> {
  const sinceFlush = new Set<string>();
  const takenTogether = new Set<Recorded>();
  let isFollowed = false;
  await tx.flush();
  for (let next = 0; next < recorded.length; next++) {
    const event = recorded[next]!;
    const following = reactions.filter(({ on }) => on === event.name);
    if (following.length === 0) continue;
    isFollowed = true;
    if (!takenTogether.has(event)) {
      const alike = recorded.slice(next).filter((one) => one.name === event.name);
      for (const { runAll, prepare } of following) {
        await runAll?.(tx, alike);
        await prepare?.(tx, alike);
      }
      for (const one of alike) takenTogether.add(one);
    }
    const runs = following.flatMap(({ run }) => run ?? []);
    if (runs.length === 0) continue;
    if (!event.leadId || sinceFlush.has(event.leadId)) {
      await tx.flush();
      sinceFlush.clear();
    }
    if (event.leadId) sinceFlush.add(event.leadId);
    for (const run of runs) await run(tx.because(event), event);
  }
  if (isFollowed) await tx.flush();
}

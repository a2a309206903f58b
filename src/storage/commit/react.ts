import type { Recorded, RecordedEvent } from '../../audit/compose-entry.ts';
import type { EventName } from '../../audit/events.ts';
import type { Tx } from './tx.ts';

/** A consequence that belongs into the same commit as the event it follows from. */
interface ReactionTo<E extends EventName> {
  on: E;
  /** Events it may record itself; a test checks that these form no cycle. */
  causes: EventName[];
  /** What `run` will ask about all new events of the name, in one read before the first of them. */
  prepare?: (tx: Tx, events: readonly RecordedEvent<E>[]) => Promise<void>;
  /** One event at a time, in the order in which they were recorded, as the system. */
  run?: (tx: Tx, event: RecordedEvent<E>) => Promise<void>;
  /** All new events of the name together, where many need one read and one write, or no read; it records `because` of each. */
  runAll?: (tx: Tx, events: readonly RecordedEvent<E>[]) => Promise<void>;
}

export type Reaction = { [E in EventName]: ReactionTo<E> }[EventName];

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
    const following = reactionsTo(reactions, event);
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

/** Those that wait for an event of this name: that its details fit theirs is what the name says, and not visible to the compiler. */
function reactionsTo<E extends EventName>(reactions: readonly Reaction[], { name }: RecordedEvent<E>): ReactionTo<E>[] {
  return reactions.filter(({ on }) => on === name) as unknown as ReactionTo<E>[];
}

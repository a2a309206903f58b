import type { Tx } from '../../storage/commit/tx.ts';
import type { EventName, Events } from '../events.ts';

/** What a follower is told of an entry of the sealed log: nothing personal. */
export type SealedEntry<E extends EventName = EventName> = {
  [N in E]: {
    id: string;
    event: N;
    entityId: string;
    leadId: string | null;
    details: Readonly<Events[N]['details']>;
    createdAt: Date;
  };
}[E];

export interface SealedPage<E extends EventName = EventName> {
  /** Of the rows that the follower writes: each version writes its own. */
  generation: number;
  /** Those whose event it follows, in the order of the log; never empty. */
  entries: readonly SealedEntry<E>[];
}

/** Work behind the sealed log, with a cursor of its own for each broker: no commit waits for it, and no entry is lost. */
export interface Behind<E extends EventName = EventName> {
  /** Never changes once released: the cursor is kept under it. */
  name: string;
  /** Raised when the same entries lead to other rows. The follower then runs from the start of the log into a new generation. */
  version: number;
  events: readonly E[];
}

/** Writes rows of its own, in the commit that moves its cursor. */
export interface Follower<E extends EventName = EventName> extends Behind<E> {
  run(tx: Tx, page: SealedPage<E>): Promise<void>;
}

/** An amount to add, on a day and under dimensions such as the stage. */
export interface Count {
  at: Date;
  dims: Record<string, string>;
  add: Record<string, number>;
}

/** Adds up what each entry counts for. The same `count` is asked about entries that are not added up yet, so it is pure. */
export interface Counting<E extends EventName = EventName> extends Behind<E> {
  count(entry: SealedEntry<E>): Count[];
}

export type AnyFollower = Follower | Counting;

export function isCounting(follower: AnyFollower): follower is Counting {
  return 'count' in follower;
}

/** Names these followers and their versions: a broker whose log was followed by other ones is looked at again. */
export function namesOf(followers: readonly AnyFollower[]): string {
  return followers
    .map(({ name, version }) => `${name}@${version}`)
    .toSorted()
    .join(' ');
}

import type { Counting, SealedEntry } from './follower.ts';
import type { FollowerCursor } from './follower-cursor.entity.ts';
import type { Stretch } from './read-sealed-page.ts';
import { DaySums } from './sum-counts.ts';

/** Rows of one commit: a page ends with the entry that reaches them. */
export const maxWrites = 2000;

export interface StandingCounter {
  follower: Counting;
  cursor: FollowerCursor;
}

/** A counter with what it adds up on a page. */
export interface CountedPage extends StandingCounter {
  sums: DaySums;
}

/** A counter that cannot count an entry. */
export interface Stumbled extends StandingCounter {
  entry: SealedEntry;
  error: unknown;
}

/** Counts a page for all of these, up to the entry with which their rows are as many as one commit writes. */
export function countPage(
  standing: readonly StandingCounter[],
  page: Stretch,
): { counted: CountedPage[]; stumbled: Stumbled[]; page: Stretch } {
  const stumbled: Stumbled[] = [];
  let counted = standing.map((one): CountedPage => ({ ...one, sums: new DaySums() }));
  for (const [at, { entry, next }] of page.entries.entries()) {
    counted = counted.filter((one) => {
      const fault = addEntry(one, entry);
      if (fault) stumbled.push({ ...one, entry, error: fault.error });
      return !fault;
    });
    const writes = counted.reduce((sum, { sums }) => sum + sums.size, 0);
    const isLast = at === page.entries.length - 1;
    if (writes >= maxWrites && !isLast)
      return { counted, stumbled, page: { ...page, entries: page.entries.slice(0, at + 1), next, isEnd: false } };
  }
  return { counted, stumbled, page };
}

function addEntry({ follower, sums }: CountedPage, entry: SealedEntry): { error: unknown } | null {
  try {
    if (follower.events.includes(entry.event)) for (const count of follower.count(entry)) sums.add(count);
    return null;
  } catch (error) {
    return { error };
  }
}

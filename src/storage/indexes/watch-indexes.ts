import type { Db } from 'mongodb';
import type { Clock } from '../clock.ts';
import { declaredIndexes } from '../migrations/index.ts';
import { compareIndexes, missingInWords } from './compare-indexes.ts';

/** A comparison asks once for each collection, so its result serves for a while. */
const lookEvery = 30_000;

/** Returns the declared indexes that are missing, as of at most half a minute ago. */
export function watchIndexes(db: Db, clock: Clock): () => Promise<readonly string[]> {
  let lookedAt = -Infinity;
  let missing: readonly string[] = [];
  let looking: Promise<void> | null = null;
  const look = async () => {
    const now = clock.now().getTime();
    missing = missingInWords(await compareIndexes(db, declaredIndexes));
    lookedAt = now;
  };
  return async () => {
    if (clock.now().getTime() < lookedAt + lookEvery) return missing;
    // Probes that come at the same time share one comparison.
    looking ??= look().finally(() => (looking = null));
    await looking;
    return missing;
  };
}

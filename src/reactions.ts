import type { Reaction } from './storage/commit/run-commit.ts';

/** Which change follows from which fact, in the same commit. The only such list. */
export const reactions: readonly Reaction[] = [];

import { describe, expect, it } from 'vitest';
import { delayOf } from '../../src/storage/commit/retry.ts';

const longest = (attempt: number) => delayOf({ base: 5, attempt, cap: 500, chance: 1 });

describe('the wait before the next attempt', () => {
  it('doubles with each attempt and stays below its cap for ever', () => {
    expect([0, 1, 2, 6, 7, 50, 5000].map(longest)).toEqual([5, 10, 20, 320, 500, 500, 500]);
  });

  it('lies anywhere between nothing and the longest', () => {
    const waits = [0, 0.25, 0.5, 1].map((chance) => delayOf({ base: 5, attempt: 3, cap: 500, chance }));
    expect(waits).toEqual([0, 10, 20, 40]);
  });
});

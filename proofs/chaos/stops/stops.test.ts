import { describe, expect, it } from 'vitest';
import { stops } from './stops.ts';

describe('a stop, in the middle of due steps and live calls, while workers are killed', () => {
  // On a machine that does other work at once, three.
  it('holds within seconds, and afterwards everything goes out once', async () => {
    const { faults, figures } = await stops({ enrolments: 600, calls: 60, within: 3000, beginAfter: 15 });
    expect(faults).toEqual([]);
    expect(figures['kills']).toBe(4);
  }, 300_000);
});
